package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Randomness;

/**
 * How the heart beats and the chest breathes, as functions of time.
 *
 * @param beatSeconds time of a beat
 * @param beatPhase where in a beat the loop begins, 0 to 1
 * @param breathSeconds time of a breath
 * @param breathPhase where in a breath the loop begins, 0 to 1
 * @param breathMillimetres from deepest to highest
 */
record HeartBeat(
        double beatSeconds, double beatPhase, double breathSeconds, double breathPhase, double breathMillimetres) {

    static HeartBeat random(Randomness random) {
        return new HeartBeat(
                60 / random.uniform(55, 110),
                random.uniform(),
                random.uniform(3, 5.5),
                random.uniform(),
                random.chance(0.35) ? random.uniform(0, 1) : random.uniform(3, 16));
    }

    /** 0 at rest, 1 at the end of systole; a little under 0 when the atria contract. */
    double contraction(double seconds) {
        double phase = seconds / beatSeconds + beatPhase;
        phase -= Math.floor(phase);
        if (phase < 0.34) {
            return (1 - Math.cos(Math.PI * phase / 0.34)) / 2;
        }
        if (phase < 0.58) {
            return (1 + Math.cos(Math.PI * (phase - 0.34) / 0.24)) / 2;
        }
        if (phase < 0.8) {
            return 0;
        }
        double kick = Math.sin(Math.PI * (phase - 0.8) / 0.2);
        return -0.12 * kick * kick;
    }

    /** Way of the diaphragm downwards, in millimetres around its middle. */
    double breath(double seconds) {
        double phase = 2 * Math.PI * (seconds / breathSeconds + breathPhase);
        return breathMillimetres / 2 * (Math.sin(phase) + 0.2 * Math.sin(2 * phase));
    }
}
