package org.clearcine.core.subtraction;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** A bone that lets a sixteenth through, a vessel that fills and sways, and Poisson noise of gain 2. */
class EvenedDifferenceTest {

    private static final FrameSize SIZE = new FrameSize(96, 128);
    private static final int FRAMES = 16;
    private static final double GAIN = 2;
    private static final int BONE_FROM = 64;
    private static final int MASK_FRAMES = 2;
    private static final SubtractionPlan PLAN =
            SubtractionPlan.ofMask(0, SubtractionDomain.LOGARITHM).withMask(List.of(0, 1));

    @Test
    void theNoiseOfTheLogarithmIsAsStrongBehindBoneAsBesideIt() throws IOException {
        FrameSource raw = loop(true);
        EvenedDifference evened = EvenedDifference.of(raw, PLAN, stored -> GAIN * stored);
        Frame plain = evened.difference(3);
        double ratioBefore = deviation(plain, BONE_FROM + 6, 122) / deviation(plain, 6, BONE_FROM - 6);
        Frame even = evened.frame(3);
        double ratioAfter = deviation(even, BONE_FROM + 6, 122) / deviation(even, 6, BONE_FROM - 6);
        assertEquals(4, ratioBefore, 0.4, "a sixteenth of the quanta is four times the noise");
        assertEquals(1, ratioAfter, 0.1);
        // One standard deviation of a frame is 32; the mean of two mask frames adds half its variance.
        assertEquals(32 * Math.sqrt(1.5), deviation(even, 6, BONE_FROM - 6), 3);
    }

    @Test
    void thereAndBackIsTheDifference() throws IOException {
        EvenedDifference evened = EvenedDifference.of(loop(true), PLAN, stored -> GAIN * stored);
        Frame difference = evened.difference(5);
        Frame back = evened.difference(evened.even(difference));
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            assertEquals(difference.value(i), back.value(i), 0.02);
        }
        assertArrayEquals(
                new float[1],
                new float[] {evened.difference(evened.even(zero())).value(7)},
                0.02f);
    }

    @Test
    void bothOrdersComeCloserToTheTruthThanSubtractionAloneAndTheirFiguresAreAsDocumented()
            throws IOException, CancelledException {
        FrameSource raw = loop(true);
        FrameSource truth = new SubtractedFrames(loop(false), PLAN);
        EvenedDifference evened = EvenedDifference.of(raw, PLAN, stored -> GAIN * stored);
        List<Frame> subtractedFirst = new ArrayList<>();
        for (Frame frame : denoised(evened)) {
            subtractedFirst.add(evened.difference(frame));
        }
        FrameSource denoisedFirst = new SubtractedFrames(new FrameList(denoised(raw)), PLAN);
        double none = error(new SubtractedFrames(raw, PLAN), truth);
        double before = error(denoisedFirst, truth);
        double after = error(new FrameList(subtractedFirst), truth);
        // docs/export.md: 91, 6.9 and 32 thousandths.
        assertTrue(before < 0.1 * none, "denoised first: " + before + " of " + none);
        assertTrue(after < 0.4 * none, "subtracted first: " + after + " of " + none);
        assertTrue(before < after, "the noise of the mask stays when it is subtracted first");
    }

    private static List<Frame> denoised(FrameSource loop) throws IOException, CancelledException {
        Denoiser denoiser = new ClassicalDenoiser();
        Frame[] done = new Frame[loop.frameCount()];
        DenoiseSettings settings = denoiser.defaultSettings();
        denoiser.denoise(
                loop,
                (FrameComponents components) -> done[components.index()] = CrossFusion.mix(components, settings),
                ProgressMonitor.NONE);
        return List.of(done);
    }

    /** Root mean square over all frames behind the mask, in thousandths of the logarithm. */
    private static double error(FrameSource loop, FrameSource truth) throws IOException {
        double sum = 0;
        for (int index = MASK_FRAMES; index < FRAMES; index++) {
            Frame is = loop.frame(index);
            Frame should = truth.frame(index);
            for (int i = 0; i < SIZE.pixelCount(); i++) {
                sum += Math.pow(is.value(i) - should.value(i), 2);
            }
        }
        return Math.sqrt(sum / SIZE.pixelCount() / (FRAMES - MASK_FRAMES));
    }

    /** The rows above the vessel. */
    private static double deviation(Frame frame, int fromColumn, int toColumn) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = 4; row < 36; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                sum += frame.value(row, column);
                squares += Math.pow(frame.value(row, column), 2);
                count++;
            }
        }
        return Math.sqrt(squares / count - Math.pow(sum / count, 2));
    }

    private static Frame zero() {
        return Frame.owning(SIZE, new float[SIZE.pixelCount()]);
    }

    private static FrameSource loop(boolean noisy) {
        Random random = new Random(11);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < FRAMES; index++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                double mean = mean(index, i / SIZE.columns(), i % SIZE.columns());
                values[i] = (float) (noisy ? Math.rint(mean + Math.sqrt(GAIN * mean) * random.nextGaussian()) : mean);
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return new FrameList(frames);
    }

    private static double mean(int index, int row, int column) {
        double background = column < BONE_FROM ? 3200 : 200;
        double middle = 64 + 3 * Math.sin(index / 2.0);
        double filled = index < MASK_FRAMES ? 0 : 0.4;
        return background * Math.exp(-filled * Math.exp(-Math.pow((row - middle) / 4, 2)));
    }
}
