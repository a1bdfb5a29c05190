package org.clearcine.core.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

/** Frames that went through an archive of JPEG files. */
class JpegArchiveTest {

    private static final FrameSize SIZE = new FrameSize(61, 90);

    @Test
    void keepsSizeAndAFlatGrey() throws Exception {
        Frame read = JpegArchive.read(frame(0), 0.75);
        assertEquals(SIZE, read.size());
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            assertEquals(120, read.value(i), 1);
        }
    }

    @Test
    void isNearlyExactAtTheBestQuality() throws Exception {
        assertTrue(error(1.0, 6) < 0.6, "error " + error(1.0, 6));
    }

    @Test
    void losesMoreTheHarderItCompresses() throws Exception {
        assertTrue(error(0.95, 6) > error(1.0, 6));
        assertTrue(error(0.75, 6) > 1.3 * error(0.95, 6));
    }

    /** Fine noise is what compression drops first, so what is left of it is coarser. */
    @Test
    void makesNoiseCoarser() throws Exception {
        Frame noisy = frame(6);
        assertEquals(0, neighbours(noisy), 0.05);
        assertTrue(neighbours(JpegArchive.read(noisy, 0.75)) > 0.08);
    }

    @Test
    void clampsWhatEightBitsCannotHold() throws Exception {
        float[] values = new float[SIZE.pixelCount()];
        java.util.Arrays.fill(values, 300);
        assertEquals(255, JpegArchive.read(Frame.owning(SIZE, values), 0.9).value(0), 1);
    }

    private static double error(double quality, double noise) throws IOException {
        Frame frame = frame(noise);
        Frame read = JpegArchive.read(frame, quality);
        double sum = 0;
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            sum += Math.pow(read.value(i) - frame.value(i), 2);
        }
        return Math.sqrt(sum / SIZE.pixelCount());
    }

    private static double neighbours(Frame frame) {
        double products = 0;
        double squares = 0;
        for (int row = 0; row < SIZE.rows(); row++) {
            for (int column = 0; column + 1 < SIZE.columns(); column++) {
                products += (frame.value(row, column) - 120) * (frame.value(row, column + 1) - 120);
                squares += Math.pow(frame.value(row, column) - 120, 2);
            }
        }
        return products / squares;
    }

    private static Frame frame(double noise) {
        Random random = new Random(3);
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(120 + noise * random.nextGaussian());
        }
        return Frame.owning(SIZE, values);
    }
}
