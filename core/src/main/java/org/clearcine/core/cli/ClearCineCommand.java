package org.clearcine.core.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The root of the headless commands.
 *
 * <p>Exit codes are a contract: 0 success, 1 failure with one sentence on standard error, 2 wrong usage.
 */
@Command(
        name = "clearcine",
        description = "Denoises X-ray fluoroscopy and angiography loops. Not for diagnosis.",
        footer = {"", "Without a command the workstation opens, on PATH... or on the built-in demo study."},
        mixinStandardHelpOptions = true,
        versionProvider = ProductVersion.class,
        subcommands = {
            InfoCommand.class,
            DenoiseCommand.class,
            ExportCommand.class,
            SimulateCommand.class,
            DemoCommand.class,
            BenchCommand.class,
            MeasureCommand.class,
            ReportCommand.class,
            DoseCurveCommand.class,
            TrendCommand.class,
            TuneCommand.class,
            ModelsCommand.class,
            HelpCommand.class
        })
public final class ClearCineCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    /** A command line with all commands, which prints to the two writers. */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine commandLine = new CommandLine(new ClearCineCommand());
        commandLine.setOut(out);
        commandLine.setErr(err);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(new WrongUsage());
        commandLine.setExecutionExceptionHandler(new CommandFailure());
        return commandLine;
    }

    /** Runs one command on the process's own streams and returns the exit code. */
    public static int run(String... args) {
        return run(List.of(), args);
    }

    /**
     * The same with more to measure.
     *
     * @param benches further commands under {@code bench}, for what only the workstation can measure
     */
    public static int run(List<?> benches, String... args) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        try {
            CommandLine commandLine = commandLine(out, err);
            benches.forEach(commandLine.getSubcommands().get("bench")::addSubcommand);
            return commandLine.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            err.println(CommandFailure.sentence(e));
            return CommandLine.ExitCode.SOFTWARE;
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Says on standard error why the workstation could not open, and returns the exit code. */
    public static int failed(IOException failure) {
        System.err.println(CommandFailure.printable(CommandFailure.sentence(failure)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** Whether the first argument asks for a command or for help, and so not for the workstation. */
    public static boolean isCommand(String firstArgument) {
        return firstArgument.startsWith("-") || names().anyMatch(firstArgument::equals);
    }

    /** Read from the annotations: to put all commands together for their names alone takes a fifth of a short start. */
    private static Stream<String> names() {
        return Arrays.stream(ClearCineCommand.class.getAnnotation(Command.class).subcommands())
                .map(command -> command.getAnnotation(Command.class).name());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }
}
