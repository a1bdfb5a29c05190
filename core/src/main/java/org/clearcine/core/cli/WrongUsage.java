package org.clearcine.core.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with the arguments and where the help is; exit code 2. */
final class WrongUsage implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException exception, String[] args) {
        CommandLine command = exception.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(CommandFailure.printable(sentence(exception)));
        err.println("Try '" + command.getCommandSpec().qualifiedName(" ") + " --help'.");
        return CommandLine.ExitCode.USAGE;
    }

    private static String sentence(ParameterException exception) {
        boolean noSuchCommand = exception instanceof UnmatchedArgumentException unmatched
                && exception.getCommandLine().getParent() == null
                && !unmatched.isUnknownOption();
        return noSuchCommand
                ? "There is no command, file or folder called "
                        + ((UnmatchedArgumentException) exception)
                                .getUnmatched()
                                .get(0) + "."
                : exception.getMessage();
    }
}
