package org.clearcine.core.motion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmoothingTest {

    private static final float[] TAPS = {0.06f, 0.24f, 0.4f, 0.24f, 0.06f};

    private static int within(int index, int count) {
        return Math.max(0, Math.min(count - 1, index));
    }

    /** The sums as they are defined, pixel by pixel, in the order in which they are defined. */
    private static float[] defined(FrameSize size, float[] source) {
        float[] down = new float[source.length];
        float[] both = new float[source.length];
        int radius = TAPS.length / 2;
        for (int y = 0; y < size.rows(); y++) {
            for (int x = 0; x < size.columns(); x++) {
                for (int k = -radius; k <= radius; k++) {
                    down[y * size.columns() + x] +=
                            TAPS[k + radius] * source[within(y + k, size.rows()) * size.columns() + x];
                }
            }
        }
        for (int y = 0; y < size.rows(); y++) {
            int row = y * size.columns();
            for (int x = 0; x < size.columns(); x++) {
                float sum = TAPS[radius] * down[row + x];
                for (int k = radius; k > 0; k--) {
                    sum += TAPS[radius - k]
                            * (down[row + within(x - k, size.columns())] + down[row + within(x + k, size.columns())]);
                }
                both[row + x] = sum;
            }
        }
        return both;
    }

    @ParameterizedTest
    @CsvSource({"70,50", "1,9", "9,1", "1,1", "33,64"})
    void isTheSumOfItsTapsToTheBit(int rows, int columns) {
        FrameSize size = new FrameSize(rows, columns);
        float[] source = new float[size.pixelCount()];
        Random random = new Random(rows);
        for (int i = 0; i < source.length; i++) {
            source[i] = (float) random.nextGaussian();
        }
        float[] target = new float[source.length];
        Smoothing.smooth(size, TAPS, source, target);
        assertArrayEquals(defined(size, source), target);
    }
}
