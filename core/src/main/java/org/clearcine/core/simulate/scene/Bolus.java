package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Randomness;

/**
 * Contrast medium on its way: it comes as a front that runs along the vessels, stays while it is injected, and washes out.
 *
 * @param startSeconds when injection begins; may lie before the loop or long after it
 * @param durationSeconds of the injection
 * @param speedMillimetresPerSecond of the blood in the wide vessels
 * @param attenuationPerMillimetre of blood that is full of contrast
 */
record Bolus(
        double startSeconds,
        double durationSeconds,
        double speedMillimetresPerSecond,
        double attenuationPerMillimetre) {

    /** No contrast at any time. */
    static final Bolus NONE = new Bolus(1e9, 1, 100, 0);

    static Bolus random(Randomness random, double loopSeconds) {
        return new Bolus(
                random.uniform(-2.5, 0.7 * loopSeconds),
                random.uniform(1.2, 4),
                random.uniform(90, 280),
                random.uniform(0.1, 0.3));
    }

    /** From 0 to 1 at a distance from where it is injected. */
    double concentration(double distance, double seconds) {
        double arrived = seconds - startSeconds - distance / speedMillimetresPerSecond;
        double rise = smooth(arrived / (0.15 + 0.001 * distance));
        double fall = smooth((arrived - durationSeconds) / (0.8 + 0.006 * distance));
        return rise * (1 - fall);
    }

    static double smooth(double value) {
        double t = Math.max(0, Math.min(1, value));
        return t * t * (3 - 2 * t);
    }
}
