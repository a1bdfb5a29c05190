package org.clearcine.app.session;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where a loop was opened from, so that it can be found again.
 *
 * @param file as it was chosen or found in a folder; an archive if the loop lies in one
 * @param entry its name in the archive; empty outside of one
 */
public record LoopOrigin(Path file, String entry) {

    public LoopOrigin {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(entry, "entry");
    }
}
