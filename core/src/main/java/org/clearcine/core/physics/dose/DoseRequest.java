package org.clearcine.core.physics.dose;

import java.util.List;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.simulate.SceneFormat;

/**
 * What a dose-quality curve is made of.
 *
 * @param scenes names of built-in scenes
 * @param nanograyPerFrame doses, rising
 * @param denoisers beside raw, each at its own default settings
 * @param seed of scenes and noise
 */
public record DoseRequest(
        List<String> scenes,
        List<Double> nanograyPerFrame,
        List<Denoiser> denoisers,
        Targets targets,
        SceneFormat format,
        long seed) {

    /** Frames before the scored ones, for filters to settle. */
    public static final int RUN_IN = 8;

    public DoseRequest {
        scenes = List.copyOf(scenes);
        nanograyPerFrame = nanograyPerFrame.stream().sorted().toList();
        denoisers = List.copyOf(denoisers);
        if (scenes.isEmpty() || nanograyPerFrame.isEmpty()) {
            throw new IllegalArgumentException("no scene or no dose");
        }
        if (format.frameCount() < RUN_IN + 4) {
            throw new IllegalArgumentException("at least " + (RUN_IN + 4) + " frames are needed");
        }
    }
}
