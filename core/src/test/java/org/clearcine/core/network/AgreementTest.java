package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

/** The mean of a result with those of the frames beside it. */
class AgreementTest {

    private static final FrameSize SIZE = new FrameSize(40, 56);

    /** Errors of 0.02 noise units, each frame's own: the mean of five has a fifth of their variance, of three a third, of two a half. */
    @Test
    void takesErrorsThatAreNotTheSameDownAsAMeanDoes() {
        float[] one = errors(1);
        float[] two = errors(2);
        float[] three = errors(3);
        Agreement agreement = agreement(one, 0);
        agreement.add(Optional.of(two), Optional.of(three));
        assertEquals(1 / 3.0, power(agreement.mean()) / power(one), 0.06);
        agreement.add(Optional.of(errors(4)), Optional.of(errors(5)));
        assertEquals(1 / 5.0, power(agreement.mean()) / power(one), 0.06);
        Agreement last = agreement(one, 0);
        last.add(Optional.of(two), Optional.empty());
        assertEquals(1 / 2.0, power(last.mean()) / power(one), 0.06);
    }

    @Test
    void keepsAResultThatTheNeighboursContradict() {
        float[] result = errors(1);
        float[] other = errors(2);
        for (int i = 0; i < other.length; i++) {
            other[i] += 1;
        }
        assertArrayEquals(result, mean(agreement(result, 0), other, other));
    }

    @Test
    void keepsWhatTheMotionMapIsSureOf() {
        float[] result = errors(1);
        assertArrayEquals(result, mean(agreement(result, 1), errors(2), errors(3)));
    }

    /** By a tenth of the noise a wire differs too little from its neighbours to be told by that, so its form has to tell. */
    @Test
    void doesNotThinAFaintLineThatTheNeighboursDoNotHave() {
        float[] result = new float[SIZE.pixelCount()];
        int column = 20;
        for (int row = 0; row < SIZE.rows(); row++) {
            result[row * SIZE.columns() + column] = -0.2f;
        }
        float[] nothing = new float[SIZE.pixelCount()];
        float[] mean = mean(agreement(result, 0), nothing, nothing);
        for (int row = 3; row < SIZE.rows() - 3; row++) {
            assertEquals(-0.2f, mean[row * SIZE.columns() + column], 1e-6, "row " + row);
        }
    }

    @Test
    void doesNotCareWhichNeighbourComesFirst() {
        assertArrayEquals(
                mean(agreement(errors(1), 0.2f), errors(2), errors(3)),
                mean(agreement(errors(1), 0.2f), errors(3), errors(2)));
    }

    @Test
    void takesFramesOfOneLine() {
        FrameSize line = new FrameSize(1, 5);
        Agreement agreement = new Agreement(line, new float[5], new float[5]);
        agreement.add(Optional.empty(), Optional.of(new float[] {0, 0.03f, 0, 0, 0}));
        float[] mean = agreement.mean();
        assertTrue(mean[1] > 0.01f && mean[1] < 0.016f, "mean " + mean[1]);
    }

    private static float[] mean(Agreement agreement, float[] one, float[] other) {
        agreement.add(Optional.of(one), Optional.of(other));
        return agreement.mean();
    }

    private static Agreement agreement(float[] result, float motion) {
        float[] map = new float[result.length];
        Arrays.fill(map, motion);
        return new Agreement(SIZE, result, map);
    }

    private static float[] errors(long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (0.02 * random.nextGaussian());
        }
        return values;
    }

    private static double power(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum / values.length;
    }
}
