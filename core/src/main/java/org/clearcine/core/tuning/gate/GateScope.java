package org.clearcine.core.tuning.gate;

import java.util.List;

/**
 * How much the gate looks at.
 *
 * @param side rows and columns of the simulated scenes
 * @param frames frames of a scene, and most frames of a held-out loop that are looked at
 * @param scenes kinds of scene seen through a detector like the site's
 * @param standardScenes kinds of scene seen through the standard detector at 100 quanta
 * @param quanta of the site, in the middle
 * @param correlation of the site's neighbouring noise, in the middle
 */
public record GateScope(
        int side, int frames, List<String> scenes, List<String> standardScenes, double quanta, double correlation) {

    /** Frames at the start of a scene that are not scored: the recursion settles. */
    static final int SETTLING = 4;

    public GateScope {
        scenes = List.copyOf(scenes);
        standardScenes = List.copyOf(standardScenes);
        if (side < 64 || frames <= SETTLING + 1 || scenes.isEmpty() || !(quanta > 0)) {
            throw new IllegalArgumentException("gate over " + scenes + " of " + side + ", " + frames + " frames");
        }
    }

    /** What is used unless somebody asks for something else. */
    public static GateScope of(double quanta, double correlation) {
        return new GateScope(
                256,
                16,
                List.of("wires", "wires", "wires", "leg", "hand", "swallow", "neuro"),
                List.of("wires", "wires", "wires", "hand"),
                quanta,
                correlation);
    }

    /** A smaller one of the same kind. */
    public GateScope reduced(int smallerSide, int fewerFrames) {
        return new GateScope(
                smallerSide,
                fewerFrames,
                List.of("wires", "wires", "wires", "hand"),
                List.of("wires", "wires", "wires"),
                quanta,
                correlation);
    }
}
