package org.clearcine.core.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;

/** Where an export is to stand: in a folder that exists, and not over a file unless that was said. */
public final class ExportTarget {

    private ExportTarget() {}

    /**
     * Refuses early what would be refused late, or would be regretted.
     *
     * @param overwrite whether a file that is there may be replaced
     * @throws FileAlreadyExistsException if there is a file, and nobody said that it may go
     */
    public static void check(Path target, boolean overwrite) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NotDirectoryException(String.valueOf(folder));
        }
        if (Files.isDirectory(target)) {
            throw new IOException("There is a folder of that name; choose another name.");
        }
        if (Files.exists(target) && !overwrite) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }
}
