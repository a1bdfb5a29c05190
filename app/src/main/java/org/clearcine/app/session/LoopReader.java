package org.clearcine.app.session;

import java.io.IOException;
import java.nio.file.Path;

/** Opens one file as a loop. */
@FunctionalInterface
public interface LoopReader {

    /**
     * Opens a file under a name to show, which need not be the file's own.
     *
     * @throws IOException if it cannot be opened; the message is a sentence for the user
     */
    OpenLoop read(Path file, String name) throws IOException;
}
