package org.clearcine.app.physics;

import java.nio.file.Path;
import java.util.Optional;

/** Asks where a file is to go; behind an interface because nobody can click in the system's dialogs but a person. */
@FunctionalInterface
public interface SaveTarget {

    /** @param suggestedName whose ending says what kind of file it is */
    Optional<Path> ask(String suggestedName);
}
