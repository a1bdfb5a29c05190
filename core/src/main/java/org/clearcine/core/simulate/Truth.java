package org.clearcine.core.simulate;

import java.util.List;
import java.util.Objects;

/**
 * All that is known about a simulated loop besides its clean frames; what a truth file holds.
 *
 * @param scene name of the kind of scene
 * @param pedestal stored value without any quanta
 * @param peak stored value above the pedestal at the brightest unattenuated place
 * @param format size, length, rate and pitch
 * @param frames one entry a frame
 */
public record Truth(String scene, double pedestal, double peak, SceneFormat format, List<FrameTruth> frames) {

    public Truth {
        Objects.requireNonNull(scene, "scene");
        Objects.requireNonNull(format, "format");
        frames = List.copyOf(frames);
    }
}
