package org.clearcine.core.simulate;

import java.util.Arrays;

/**
 * The afterglow of the detector: a sum of four exponentials (15 frames/s).
 *
 * <p>{@code y = (1 - 0.0336) x + sum s; s <- exp(-a) (s + b x)}: of a signal that ends, 3.4 % remain in the next frame, and a
 * steady signal stays as it is. The state is what a caller keeps to go on from a frame.
 */
final class Lag {

    private static final double[] RATES = {0.0025, 0.021, 0.16, 0.76};
    private static final double[] COEFFICIENTS = {7.1e-6, 1.1e-4, 1.7e-3, 1.8e-2};

    private final float[][] states;

    private Lag(float[][] states) {
        this.states = states;
    }

    /** Darkness before the first frame. */
    static Lag dark(int pixelCount) {
        return new Lag(new float[RATES.length][pixelCount]);
    }

    /** The given picture since ever. */
    static Lag steady(float[] picture) {
        float[][] states = new float[RATES.length][picture.length];
        for (int k = 0; k < RATES.length; k++) {
            float share = (float) share(k);
            for (int i = 0; i < picture.length; i++) {
                states[k][i] = share * picture[i];
            }
        }
        return new Lag(states);
    }

    /** The fraction of a steady signal that comes from earlier frames. */
    static double fraction() {
        double sum = 0;
        for (int k = 0; k < RATES.length; k++) {
            sum += share(k);
        }
        return sum;
    }

    private static double share(int k) {
        double decay = Math.exp(-RATES[k]);
        return COEFFICIENTS[k] * decay / (1 - decay);
    }

    Lag copy() {
        float[][] copies = new float[states.length][];
        Arrays.setAll(copies, k -> states[k].clone());
        return new Lag(copies);
    }

    /** Replaces a picture by what the detector reads, and remembers it. */
    void read(float[] picture) {
        float direct = (float) (1 - fraction());
        float[] read = new float[picture.length];
        for (int i = 0; i < picture.length; i++) {
            read[i] = direct * picture[i];
        }
        for (int k = 0; k < states.length; k++) {
            step(states[k], picture, read, k);
        }
        System.arraycopy(read, 0, picture, 0, picture.length);
    }

    private static void step(float[] state, float[] picture, float[] read, int k) {
        float decay = (float) Math.exp(-RATES[k]);
        float added = (float) (decay * COEFFICIENTS[k]);
        for (int i = 0; i < state.length; i++) {
            read[i] += state[i];
            state[i] = decay * state[i] + added * picture[i];
        }
    }
}
