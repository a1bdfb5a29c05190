package org.clearcine.core.physics.dose;

/**
 * Detector dose in nGy a frame (mean of the field) and absorbed quanta a pixel at the brightest place, for the built-in chain.
 *
 * <p>400 quanta are about 110 nGy (cine), 100 about 28 (fluoroscopy), 30 about 8 (low-dose fluoroscopy): 0.275 nGy a quantum, for 0.3
 * mm pixels. Good to some ten percent, as spectra differ.
 */
public final class DetectorDose {

    private static final double NANOGRAY_PER_QUANTUM = 0.275;

    private DetectorDose() {}

    public static double quanta(double nanograyPerFrame) {
        if (!(nanograyPerFrame > 0)) {
            throw new IllegalArgumentException(nanograyPerFrame + " nGy");
        }
        return nanograyPerFrame / NANOGRAY_PER_QUANTUM;
    }

    public static double nanogray(double quanta) {
        return quanta * NANOGRAY_PER_QUANTUM;
    }
}
