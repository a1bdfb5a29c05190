package org.clearcine.app.problem;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.clearcine.core.dicom.data.BadInputException;

/** The one place that turns exceptions into words. Known cases are explained; the rest get a short stable code. */
public final class ProblemWords {

    private static final String UNTOUCHED = "The original file has not been changed.";

    private ProblemWords() {}

    public static Problem of(Throwable failure) {
        if (failure instanceof BadInputException bad) {
            return new Problem(bad.sentence(), UNTOUCHED);
        }
        if (failure instanceof NoSuchFileException || failure instanceof FileNotFoundException) {
            return new Problem("The file is no longer there.", "It may have been moved or a drive may be unplugged.");
        }
        if (failure instanceof AccessDeniedException) {
            return new Problem("The file may not be read or written.", "Ask for access, or choose another folder.");
        }
        if (failure instanceof FileAlreadyExistsException) {
            return new Problem("There is a file of that name already.", "It was not replaced; choose another name.");
        }
        if (failure instanceof FileSystemException) {
            return new Problem(
                    "The disk did not accept the file.",
                    "It may be full or removed; choose another folder. " + UNTOUCHED);
        }
        if (failure instanceof IOException && isSentence(failure.getMessage())) {
            return new Problem(failure.getMessage(), UNTOUCHED);
        }
        if (failure instanceof OutOfMemoryError) {
            return new Problem(
                    "There is not enough memory for this loop.", "Close other loops or other programs and try again.");
        }
        return new Problem(
                "Something unexpected went wrong (code " + code(failure) + ").",
                "What is on the screen is still right. " + UNTOUCHED);
    }

    /** A message that was written for people: the core's own failures are. */
    private static boolean isSentence(String message) {
        return message != null && message.contains(" ") && message.endsWith(".");
    }

    /** The same fault in the same place has the same code, and it tells nothing about the patient. */
    static String code(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : trace[0].getClassName() + trace[0].getMethodName();
        int hash = (failure.getClass().getName() + place).hashCode();
        return String.format(Locale.ROOT, "%08X", hash);
    }
}
