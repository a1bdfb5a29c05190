package org.clearcine.core.denoise;

import java.util.Arrays;

/**
 * What other frames say about a frame, drawn onto its places, in stabilised values; arrays are shared, not to be written to.
 */
public final class Prediction {

    /** Variance that says: nothing is known. */
    public static final float NO_KNOWLEDGE = 1e4f;

    private final float[] values;
    private final float[] variance;

    Prediction(float[] values, float[] variance) {
        this.values = values;
        this.variance = variance;
    }

    /** For the ends of the loop: the same values, but marked as no knowledge. */
    static Prediction unknown(float[] values) {
        float[] variance = new float[values.length];
        Arrays.fill(variance, NO_KNOWLEDGE);
        return new Prediction(values, variance);
    }

    /** Predicted stabilised values, row by row. */
    public float[] values() {
        return values;
    }

    /** Variance of each predicted value, in units of the variance of one noisy value. */
    public float[] variance() {
        return variance;
    }

    /** False at an end of the loop, where no other frame is left on this side. */
    public boolean isKnown() {
        return variance[0] < NO_KNOWLEDGE;
    }
}
