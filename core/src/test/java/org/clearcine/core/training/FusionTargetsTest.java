package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

/** Targets of the second step where the right answer is known beforehand. */
class FusionTargetsTest {

    private static final FrameSize SIZE = new FrameSize(48, 48);
    private static final int PIXELS = SIZE.pixelCount();

    private final FusionTargets targets = new FusionTargets(SIZE);

    private static float[] noise(double deviation, long seed) {
        Random random = new Random(seed);
        float[] values = new float[PIXELS];
        for (int i = 0; i < PIXELS; i++) {
            values[i] = (float) (20 + deviation * random.nextGaussian());
        }
        return values;
    }

    private static float[] constant(float value) {
        float[] values = new float[PIXELS];
        Arrays.fill(values, value);
        return values;
    }

    private static double distance(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < PIXELS; i++) {
            sum += Math.pow(one[i] - other[i], 2) / PIXELS;
        }
        return Math.sqrt(sum);
    }

    @Test
    void keepsATeacherThatIsRightAndTakesTheFrameWhereItIsWrong() {
        float[] frame = noise(1, 1);
        assertTrue(distance(targets.merged(frame, constant(20)), constant(20)) < 0.25, "right teacher");
        assertTrue(distance(targets.merged(frame, constant(40)), frame) < 0.1, "wrong by 20 deviations");
    }

    @Test
    void weighsBothPredictionsByTheirVariance() {
        float[][] joined = FusionTargets.recursive(
                new float[][] {constant(10), constant(0.1f)}, new float[][] {constant(14), constant(0.3f)});
        assertEquals(11, joined[0][7], 1e-4);
        assertEquals(0.075, joined[1][7], 1e-6);
    }

    @Test
    void seesNoMotionInNoiseAndAllOfItWhereSomethingJumped() {
        float[] teacher = noise(0.3, 2);
        float[] recursive = noise(0.3, 3);
        float[] still = targets.motion(teacher, new float[][] {recursive, constant(0.1f)}, new boolean[PIXELS]);
        double mean = 0;
        for (float value : still) {
            mean += value / PIXELS;
        }
        assertTrue(mean < 0.15, "mean of M on still noise: " + mean);
        int middle = 24 * 48 + 24;
        for (int y = 20; y < 29; y++) {
            Arrays.fill(teacher, y * 48 + 20, y * 48 + 29, 30f);
        }
        float[] moved = targets.motion(teacher, new float[][] {recursive, constant(0.1f)}, new boolean[PIXELS]);
        assertTrue(moved[middle] > 0.98, "M where it jumped: " + moved[middle]);
    }

    @Test
    void trustsNoRecursionWhereTheFlowIsLost() {
        boolean[] lost = new boolean[PIXELS];
        Arrays.fill(lost, 0, 10 * 48, true);
        float[] motion = targets.motion(constant(20), new float[][] {constant(20), constant(0.1f)}, lost);
        assertEquals(1, motion[3 * 48 + 9], 1e-3);
        assertEquals(0, motion[30 * 48 + 9], 1e-6);
    }

    @Test
    void fusesBothTargetsByTheMatrix() {
        float[] fused = FusionTargets.fused(constant(0.25f), constant(8), constant(4));
        assertEquals(5, fused[0], 1e-6);
    }

    @Test
    void literalRecursionWeighsTheOldestFrameMost() {
        List<float[]> frames = List.of(constant(1), constant(0), constant(0), constant(0), constant(0));
        MotionStudy study = new MotionStudy(SIZE, frames);
        assertEquals(0.4096, study.literalRecursion(2)[500], 1e-4);
        float[] same = new MotionStudy(SIZE, List.of(constant(3), constant(3))).literalRecursion(0);
        assertArrayEquals(constant(3), same, 1e-5f);
    }
}
