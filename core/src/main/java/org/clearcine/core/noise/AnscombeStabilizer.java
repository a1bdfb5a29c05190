package org.clearcine.core.noise;

/**
 * Generalised Anscombe transform V(g) = 2 sqrt((a g + b) / a^2 + 3/8) with the closed-form unbiased inverse of Makitalo and
 * Foi (IEEE Trans. Image Process. 2011 and 2013).
 *
 * <p>The pedestal needs no knowing: it is absorbed in b, and what the inverse gives back is the stored value with its
 * pedestal. Near zero, where readings of electronic noise would fall under the root, V goes on as its tangent: clipping
 * there would lift the dark regions.
 */
final class AnscombeStabilizer implements VarianceStabilizer {

    /** Below this many squared quanta the root is replaced by its tangent. */
    private static final double TANGENT = 0.6;

    private static final double ROOT_3_2 = Math.sqrt(1.5);

    private final float scale;
    private final float shift;
    private final double gain;
    private final double offset;
    private final float rootAtTangent = (float) Math.sqrt(TANGENT);
    private final double quantaAtTangent = quanta(2 * Math.sqrt(TANGENT));

    AnscombeStabilizer(NoiseModel noise) {
        gain = noise.gain();
        offset = noise.offset();
        scale = (float) (1 / gain);
        shift = (float) (offset / (gain * gain) + 3.0 / 8);
    }

    @Override
    public float forward(float stored) {
        float squared = stored * scale + shift;
        return squared >= (float) TANGENT
                ? 2 * (float) Math.sqrt(squared)
                : 2 * rootAtTangent + (squared - (float) TANGENT) / rootAtTangent;
    }

    @Override
    public float inverse(float stabilized) {
        double beyond = stabilized - 2 * Math.sqrt(TANGENT);
        double quanta = beyond >= 0 ? quanta(stabilized) : quantaAtTangent + beyond * rootAtTangent;
        return (float) (gain * quanta - offset / gain);
    }

    /** Quanta plus squared electronic noise, both in units of the gain. */
    private static double quanta(double v) {
        double inverse = 1 / v;
        return v * v / 4 - 1.0 / 8 + inverse * (ROOT_3_2 / 4 + inverse * (-11.0 / 8 + inverse * 5 * ROOT_3_2 / 8));
    }
}
