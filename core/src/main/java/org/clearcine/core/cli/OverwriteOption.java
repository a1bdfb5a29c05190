package org.clearcine.core.cli;

import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Whether a file that is there may be replaced. */
final class OverwriteOption {

    @Option(names = "--overwrite", description = "Replace a file that is there; otherwise it is refused.")
    private boolean overwrite;

    boolean isGiven() {
        return overwrite;
    }

    /** @throws FileAlreadyExistsException if there is a file, and nobody said that it may go */
    void check(Path target) throws FileAlreadyExistsException {
        if (!overwrite && Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
    }
}
