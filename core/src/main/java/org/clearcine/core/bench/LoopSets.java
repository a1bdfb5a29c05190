package org.clearcine.core.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The loops that a name on the command line stands for. */
public final class LoopSets {

    private LoopSets() {}

    /**
     * Finds loops with truth.
     *
     * @param name {@code own} for our held-out scenes, {@code development} for those that decide between weights, {@code eval} for the evaluation set beside the program, or a folder
     * @throws IOException if there are none
     */
    public static List<BenchLoop> of(String name) throws IOException {
        return switch (name) {
            case "own" -> SimulatedLoops.heldOut();
            case "development" -> SimulatedLoops.development();
            case "eval" -> LoopFolder.find(home().resolveSibling("shared").resolve("data/eval"));
            default -> LoopFolder.find(Path.of(name));
        };
    }

    private static Path home() {
        return Path.of(System.getProperty("clearcine.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
