package org.clearcine.core.tuning.study;

import java.nio.file.Path;
import java.util.Objects;
import org.clearcine.core.frame.FrameSize;

/**
 * A loop that may be learned from.
 *
 * @param patient pseudonymous id
 * @param device manufacturer and model; empty if not given
 */
public record Study(Path file, String patient, String device, int frames, FrameSize size, NoiseLevel noise) {

    public Study {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(device, "device");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(noise, "noise");
    }
}
