package org.clearcine.core.bench;

import java.io.IOException;
import java.util.Objects;

/**
 * A loop that methods are compared on, not opened yet.
 *
 * @param scene what is pictured, such as {@code spine}
 * @param dose label of the dose, such as {@code Q100} for 100 quanta a pixel and frame
 * @param real whether the clean frames are real anatomy and only the noise is simulated
 */
public record BenchLoop(String scene, String dose, boolean real, Source source) {

    /** Where the frames come from. */
    @FunctionalInterface
    public interface Source {

        /** The caller closes the loop. */
        TruthLoop open() throws IOException;
    }

    public BenchLoop {
        Objects.requireNonNull(scene, "scene");
        Objects.requireNonNull(dose, "dose");
        Objects.requireNonNull(source, "source");
    }

    /** Scene and dose, such as {@code spine Q100}. */
    public String name() {
        return scene + " " + dose;
    }
}
