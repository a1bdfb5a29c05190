package org.clearcine.core.tuning.run;

import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** What a failure of a run is called in one sentence; file names of studies are never said, since they may name patients. */
final class RunFault {

    private RunFault() {}

    static boolean isFullDisk(Exception failure) {
        String text = String.valueOf(failure.getMessage());
        return text.contains("No space left") || text.contains("not enough room") || text.contains("Disk quota");
    }

    /** What a user can do something with. */
    static String sentence(Exception failure, WorkFolder work) {
        if (failure instanceof NoSuchFileException && !Files.isDirectory(work.path())) {
            return "The work folder of the run is gone; nothing else was touched.";
        }
        if (isFullDisk(failure)) {
            return "The disk is full. The last checkpoint stands; make room and go on.";
        }
        String text = String.valueOf(failure.getMessage());
        return failure instanceof FileSystemException && !text.endsWith(".")
                ? "A file of the run cannot be read or written. The last checkpoint stands."
                : text;
    }
}
