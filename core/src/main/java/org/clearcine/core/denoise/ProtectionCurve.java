package org.clearcine.core.denoise;

/**
 * M after motion protection p: M^e with e = (1 - p) / p, fast enough for every pixel while a slider is dragged.
 *
 * <p>p = 0.5 leaves M exactly as it is, p = 0 clears it, p = 1 raises every suspicion to certainty. In between the power is
 * read from a table with 256 entries an octave, straight lines between them: the error is under 1e-4, and a pixel costs
 * a tenth of {@link Math#pow}. Below p = 0.1 the curve is too steep for that table, and every pixel is computed.
 */
final class ProtectionCurve {

    private static final int OCTAVES = 24;
    private static final int STEP_BITS = 15;
    private static final int ENTRIES = OCTAVES << (23 - STEP_BITS);
    private static final int SMALLEST_BITS = Float.floatToRawIntBits(1f / (1 << OCTAVES));
    private static final float STEPS = 1 << STEP_BITS;
    private static final double STEEPEST = 0.1;

    private final double protection;
    private final double exponent;
    private final float[] powers;

    /** @param protection from 0 to 1 */
    ProtectionCurve(double protection) {
        this.protection = protection;
        exponent = (1 - protection) / protection;
        boolean needsTable = protection != 0.5 && protection >= STEEPEST;
        powers = new float[needsTable ? ENTRIES + 2 : 0];
        for (int i = 0; i < powers.length; i++) {
            powers[i] = (float) Math.pow(Float.intBitsToFloat(SMALLEST_BITS + (i << STEP_BITS)), exponent);
        }
    }

    /** The protected motion, from 0 to 1, for {@code motion} from 0 to 1. */
    float apply(float motion) {
        if (motion <= 0 || protection == 0) {
            return 0;
        }
        if (protection == 0.5) {
            return motion;
        }
        int place = Float.floatToRawIntBits(Math.min(1, motion)) - SMALLEST_BITS;
        if (place < 0 || powers.length == 0) {
            return (float) Math.pow(motion, exponent);
        }
        int entry = place >> STEP_BITS;
        float between = (place & ((1 << STEP_BITS) - 1)) / STEPS;
        return powers[entry] + between * (powers[entry + 1] - powers[entry]);
    }
}
