package org.clearcine.core.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpticalFlowTest {

    private static final FrameSize SIZE = new FrameSize(384, 320);

    /** A smooth pattern in stabilised values, moved by (dx, dy), with noise of variance 1. */
    private static float[] picture(double dx, double dy, long seed) {
        Random random = new Random(seed);
        float[] values = new float[SIZE.pixelCount()];
        for (int y = 0; y < SIZE.rows(); y++) {
            for (int x = 0; x < SIZE.columns(); x++) {
                double u = x - dx;
                double v = y - dy;
                double signal = 20
                        + 5 * Math.sin(u / 11)
                        + 4 * Math.cos(v / 13 + 1)
                        + 3 * Math.sin((u + v) / 17)
                        + 3 * Math.cos((u - 2 * v) / 23);
                values[y * SIZE.columns() + x] = (float) (signal + random.nextGaussian());
            }
        }
        return values;
    }

    @ParameterizedTest
    @CsvSource({"0.5,0", "1.3,-0.7", "-4.25,2.5", "9,-6", "12,14"})
    void recoversATranslationToAFractionOfAPixel(double dx, double dy) {
        MotionPyramid before = MotionPyramid.of(SIZE, picture(0, 0, 1));
        MotionPyramid after = MotionPyramid.of(SIZE, picture(dx, dy, 2));
        FlowField flow = OpticalFlow.between(after, before);
        double sumX = 0;
        double sumY = 0;
        int count = 0;
        for (int y = 40; y < SIZE.rows() - 40; y += 4) {
            for (int x = 40; x < SIZE.columns() - 40; x += 4) {
                sumX += flow.dx(y, x);
                sumY += flow.dy(y, x);
                count++;
            }
        }
        assertEquals(-dx, sumX / count, 0.15 + 0.03 * Math.abs(dx));
        assertEquals(-dy, sumY / count, 0.15 + 0.03 * Math.abs(dy));
    }

    @Test
    void findsNoMotionInNoise() {
        FlowField flow =
                OpticalFlow.between(MotionPyramid.of(SIZE, picture(0, 0, 3)), MotionPyramid.of(SIZE, picture(0, 0, 4)));
        assertTrue(Math.hypot(flow.mean()[0], flow.mean()[1]) < 0.05);
    }

    @Test
    void warpsALinearRampExactlyAlongATranslation() {
        FrameSize grid = FlowField.gridSize(SIZE);
        float[] dx = new float[grid.pixelCount()];
        float[] dy = new float[grid.pixelCount()];
        Arrays.fill(dx, 2.25f);
        Arrays.fill(dy, -1.5f);
        FlowField flow = new FlowField(SIZE, grid, dx, dy);
        float[] ramp = new float[SIZE.pixelCount()];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = 2 * (i % SIZE.columns()) + 3 * (i / SIZE.columns());
        }
        float[] warped = new float[ramp.length];
        flow.warp(ramp, warped);
        int at = 50 * SIZE.columns() + 60;
        assertEquals(ramp[at] + 2 * 2.25 - 3 * 1.5, warped[at], 0.03);
        float[] error = flow.roundTripError(FlowField.still(SIZE));
        assertEquals(Math.hypot(2.25, 1.5), error[at], 1e-3);
    }
}
