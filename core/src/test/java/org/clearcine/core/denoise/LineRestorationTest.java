package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

class LineRestorationTest {

    private static final int SIDE = 256;
    private static final FrameSize SIZE = new FrameSize(SIDE, SIDE);

    @Test
    void noiseAloneHardlyEverBecomesALine() throws Exception {
        int frames = 12;
        int changed = 0;
        for (int seed = 0; seed < frames; seed++) {
            float[] estimate = new float[SIZE.pixelCount()];
            restore(noise(seed), estimate);
            changed += sum(estimate) > 0 ? 1 : 0;
        }
        assertTrue(changed <= 2, changed + " of " + frames + " frames of noise grew lines");
    }

    /** What {@code docs/quality.md} says of white noise of 512x512 pixels. */
    @Test
    void ofTheHundredsOfPiecesThatNoiseMakesHardlyAnyIsTakenForALine() throws Exception {
        FrameSize size = new FrameSize(512, 512);
        LineRestoration lines = new LineRestoration(size, NoiseCorrelation.white(), ProgressMonitor.NONE);
        LineEvidence evidence = new LineEvidence(size, LineRestoration.THRESHOLD);
        int frames = 6;
        int pieces = 0;
        int kept = 0;
        for (int seed = 0; seed < frames; seed++) {
            for (float[] responses : lines.respond(noise(size, seed))) {
                pieces += evidence.keep(responses);
                kept += evidence.keep(responses);
            }
        }
        assertEquals(1000, pieces / (double) frames, 200, "bright and dark");
        assertTrue(kept <= 2, kept + " of " + pieces + " pieces of noise were kept");
    }

    @Test
    void aLongFaintLineComesBack() throws Exception {
        float[] frame = noise(5);
        for (int row = 40; row < 216; row++) {
            frame[row * SIDE + 128] -= 1.2f;
            frame[row * SIDE + 129] -= 1.2f;
        }
        float[] estimate = new float[SIZE.pixelCount()];
        restore(frame, estimate);
        double onLine = 0;
        for (int row = 60; row < 196; row++) {
            onLine += estimate[row * SIDE + 128] / 136;
        }
        assertTrue(onLine < -0.5, "line of -1.2 restored to " + onLine);
    }

    @Test
    void darkAndBrightLinesAreTreatedAlike() throws Exception {
        float[] dark = noise(7);
        for (int column = 30; column < 220; column++) {
            dark[100 * SIDE + column] -= 2;
        }
        float[] bright = new float[dark.length];
        for (int i = 0; i < dark.length; i++) {
            bright[i] = -dark[i];
        }
        float[] one = new float[dark.length];
        float[] other = new float[dark.length];
        restore(dark, one);
        restore(bright, other);
        for (int i = 0; i < one.length; i++) {
            assertEquals(one[i], -other[i], 1e-5);
        }
        assertTrue(sum(one) > 0);
    }

    private static void restore(float[] frame, float[] estimate) throws Exception {
        new LineRestoration(SIZE, NoiseCorrelation.white(), ProgressMonitor.NONE).restore(frame, estimate);
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += Math.abs(value);
        }
        return sum;
    }

    private static float[] noise(long seed) {
        return noise(SIZE, seed);
    }

    private static float[] noise(FrameSize size, long seed) {
        Random random = new Random(seed);
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
