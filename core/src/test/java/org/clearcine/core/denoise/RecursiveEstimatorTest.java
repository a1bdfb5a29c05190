package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

class RecursiveEstimatorTest {

    private static final FrameSize SIZE = new FrameSize(96, 80);
    private static final FlowField STILL = FlowField.still(SIZE);

    private final RecursiveEstimator recursion =
            new RecursiveEstimator(SIZE, NoiseCorrelation.white(), ProgressMonitor.NONE);
    private final Random random = new Random(17);

    private float[] frame(double level, double step) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            boolean right = i % SIZE.columns() >= 40;
            values[i] = (float) (level + (right ? step : 0) + random.nextGaussian());
        }
        return values;
    }

    private void run(int frames, double step) throws CancelledException {
        for (int t = 0; t < frames; t++) {
            float[] frame = frame(20, step);
            if (recursion.hasMemory()) {
                recursion.update(frame, recursion.predict(STILL, STILL));
            } else {
                recursion.restart(frame);
            }
        }
    }

    private static double variance(float[] values, double mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }

    @Test
    void gainsNineDecibelsOnAStillPicture() throws Exception {
        run(30, 0);
        double gain = -10 * Math.log10(variance(recursion.estimate(), 20));
        assertTrue(gain > 8.8, "gains " + gain + " dB");
    }

    @Test
    void knowsItsOwnVarianceWithinAFactorOfTwo() throws Exception {
        run(30, 0);
        double claimed = 0;
        for (float variance : recursion.variance()) {
            claimed += variance / SIZE.pixelCount();
        }
        double real = variance(recursion.estimate(), 20);
        assertTrue(claimed > 0.5 * real && claimed < 2.5 * real, claimed + " claimed, " + real + " real");
    }

    @Test
    void followsAStepWithinAFrameAndLeavesNoGhost() throws Exception {
        run(20, 0);
        recursion.update(frame(20, 6), recursion.predict(STILL, STILL));
        double right = 0;
        int count = 0;
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            if (i % SIZE.columns() >= 50) {
                right += recursion.estimate()[i];
                count++;
            }
        }
        assertEquals(26, right / count, 0.3, "95 % of a step of 6 noise deviations");
    }

    @Test
    void thePlaceIsRoundedAsTheLanguageRounds() {
        Random random = new Random(3);
        for (int i = 0; i < 100_000; i++) {
            float place = i < 4000 ? (i - 2000) / 4f : (float) (random.nextDouble() * 600 - 40);
            assertEquals(Math.max(0, Math.min(511, Math.round(place))), RecursiveEstimator.nearest(place, 512));
        }
        float belowHalf = Math.nextDown(0.5f);
        assertEquals(0, RecursiveEstimator.nearest(belowHalf, 512));
    }
}
