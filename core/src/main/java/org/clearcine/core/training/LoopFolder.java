package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The training loops of a folder, in the order of their names. */
public final class LoopFolder {

    static final String SUFFIX = ".planes";

    private LoopFolder() {}

    /** Opens all loops that are whole. */
    public static List<LoopPlanes> open(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> entries = Files.list(folder)) {
            files = entries.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .toList();
        }
        List<LoopPlanes> loops = new ArrayList<>();
        for (Path file : files) {
            loops.add(LoopPlanes.open(file));
        }
        return List.copyOf(loops);
    }
}
