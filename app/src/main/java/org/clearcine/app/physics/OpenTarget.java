package org.clearcine.app.physics;

import java.nio.file.Path;
import java.util.Optional;

/** Asks which file is to be opened; behind an interface because nobody can click in the system's dialogs but a person. */
@FunctionalInterface
public interface OpenTarget {

    Optional<Path> ask();
}
