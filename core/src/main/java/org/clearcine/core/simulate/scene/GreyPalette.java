package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Randomness;

/** Which transmissions the leaves of one scene take: spread evenly, in the logarithm, or close around one. */
record GreyPalette(boolean logarithmic, double lowest, double highest) {

    static GreyPalette random(Randomness random) {
        if (random.chance(0.3)) {
            double middle = random.uniform(0.15, 0.85);
            double half = random.logUniform(0.02, 0.15);
            return new GreyPalette(false, Math.max(0.02, middle - half), Math.min(1, middle + half));
        }
        return new GreyPalette(random.chance(0.5), random.logUniform(0.02, 0.2), random.uniform(0.6, 1));
    }

    double pick(Randomness random) {
        return logarithmic ? random.logUniform(lowest, highest) : random.uniform(lowest, highest);
    }
}
