package org.clearcine.core.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;

/** Says what was wrong with the arguments and where the help is; exit code 2. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(CommandFailure.printable(exception.getMessage()));
        err.println("Try '" + command.getCommandSpec().qualifiedName(" ") + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }
}
