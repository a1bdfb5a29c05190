package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.progress.CancelledException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;

/** Turns whatever stopped a command into one sentence on standard error and exit code 1; never a stack trace. */
final class CommandFailure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof CommandLine.ParameterException wrongUsage) {
            return command.getParameterExceptionHandler() instanceof WrongUsage handler
                    ? handler.handleParseException(wrongUsage, new String[0])
                    : CommandLine.ExitCode.USAGE;
        }
        if (isProgrammersMistake(failure)) {
            // The class and place only: the message might quote the file. A log is not made ready before there is need
            // of one.
            LoggerFactory.getLogger(CommandFailure.class)
                    .error("{} in {}", failure.getClass().getName(), place(failure));
        }
        command.getErr().println(printable(sentence(failure)));
        return CommandLine.ExitCode.SOFTWARE;
    }

    /** What went wrong, in one sentence for whoever typed the command. */
    static String sentence(Throwable failure) {
        if (failure instanceof CancelledException) {
            return "Stopped on request.";
        }
        if (failure instanceof OutOfMemoryError) {
            return "There is not enough memory for this; give more with CLEARCINE_HEAP=8g.";
        }
        if (failure instanceof BadInputException badInput) {
            return badInput.describe();
        }
        if (failure instanceof FileSystemException fileFailure) {
            return fileSentence(fileFailure);
        }
        if (failure instanceof IOException && failure.getMessage() != null) {
            return failure.getMessage();
        }
        return "ClearCine made a mistake of its own (" + failure.getClass().getSimpleName() + " in " + place(failure)
                + "); please report it.";
    }

    /** One line without control characters, so that no file can move the cursor or add lines of its own. */
    static String printable(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("[\\p{Cc}\\u2028-\\u202E\\u2066-\\u2069]", "?");
    }

    private static String fileSentence(FileSystemException failure) {
        String file = failure.getFile();
        if (failure instanceof NoSuchFileException) {
            return "There is no file or folder " + file + ".";
        }
        if (failure instanceof AccessDeniedException) {
            return "Access to " + file + " is not allowed.";
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "There is already a file " + file + ".";
        }
        if (failure instanceof NotDirectoryException) {
            return file + " is not a folder.";
        }
        if (failure instanceof DirectoryNotEmptyException) {
            return "The folder " + file + " is not empty.";
        }
        String reason = failure.getReason() == null ? "it cannot be used" : failure.getReason();
        return "Trouble with " + file + ": " + reason + ".";
    }

    private static boolean isProgrammersMistake(Throwable failure) {
        return !(failure instanceof IOException) && !(failure instanceof CancelledException);
    }

    private static String place(Throwable failure) {
        for (StackTraceElement element : failure.getStackTrace()) {
            if (element.getClassName().startsWith("org.clearcine.")) {
                return element.getFileName() + ":" + element.getLineNumber();
            }
        }
        return "an unknown place";
    }
}
