package org.clearcine.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.video.VideoProgram;
import org.clearcine.core.video.VideoRecording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How near a video, of one bit a pixel, is to the pictures that it was made of, read back by the same program; figures as in docs/export.md. */
class VideoFidelityTest {

    private static final FrameSize SIZE = new FrameSize(256, 256);
    private static final int FRAMES = 12;
    private static final double NOISE = 25;

    @TempDir
    private static Path cache;

    private static VideoProgram program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpack() throws Exception {
        program = VideoProgram.in(cache);
    }

    @Test
    void aDenoisedPictureKeeps40DecibelsAndAVeryNoisyOneBesideIt26() throws Exception {
        double[] both = psnr(pictures(FrameTiming.constant(1000.0 / 15, FrameTiming.Origin.ASSUMED)));
        assertTrue(both[0] >= 26, "raw half " + both[0] + " dB");
        assertTrue(both[1] >= 40, "processed half " + both[1] + " dB");
    }

    @Test
    void framesOfUnevenLengthAreShownAtTheirTimesToHalfAStepOfTheGrid() throws Exception {
        double[] durations = {40, 80, 40, 60, 40, 100, 40, 40, 80, 40, 40, 40};
        FrameTiming timing = FrameTiming.variable(durations, FrameTiming.Origin.ASSUMED);
        ComparedPictures pictures = pictures(timing);
        Path file = folder.resolve("uneven.mp4");
        new VideoFile(program).write(pictures, KnownPictures.STAMP, file, ProgressMonitor.NONE);
        try (VideoRecording recording = VideoRecording.open(file, program, folder)) {
            double step = recording.loop().timing().startMillis(1);
            assertEquals(40, step, 1, "as fine as the shortest frame");
            for (int index = 0; index < FRAMES; index++) {
                double middle = (timing.startMillis(index) + timing.startMillis(index + 1)) / 2;
                int shown = (int) (middle / step);
                assertEquals(index, nearest(recording.loop().frames().frame(shown), pictures), "at " + middle + " ms");
            }
        }
    }

    /** Decibels of the raw and of the processed half, over all frames, in the levels of the screen. */
    private double[] psnr(ComparedPictures pictures) throws Exception {
        Path file = folder.resolve("video.mp4");
        new VideoFile(program).write(pictures, KnownPictures.STAMP, file, ProgressMonitor.NONE);
        double[] errors = new double[2];
        try (VideoRecording recording = VideoRecording.open(file, program, folder)) {
            assertEquals(FRAMES, recording.loop().frames().frameCount());
            for (int index = 0; index < FRAMES; index++) {
                BufferedImage shown = PictureFile.stamped(pictures, index, KnownPictures.STAMP);
                Frame decoded = recording.loop().frames().frame(index);
                for (int half = 0; half < 2; half++) {
                    errors[half] += meanSquare(shown, decoded, half * (SIZE.columns() + 2)) / FRAMES;
                }
            }
        }
        return new double[] {10 * Math.log10(255 * 255 / errors[0]), 10 * Math.log10(255 * 255 / errors[1])};
    }

    private static double meanSquare(BufferedImage shown, Frame decoded, int left) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y < SIZE.rows(); y++) {
            for (int x = left; x < left + SIZE.columns(); x++) {
                int color = shown.getRGB(x, y);
                // BT.709, of which grey has the same value in all three.
                double level = 0.2126 * (color >> 16 & 255) + 0.7152 * (color >> 8 & 255) + 0.0722 * (color & 255);
                double read = (decoded.value(y, x) - 16) * 255 / 219;
                sum += (level - read) * (level - read);
                count++;
            }
        }
        return sum / count;
    }

    /** The frame of the loop that a decoded frame looks most like. */
    private static int nearest(Frame decoded, ComparedPictures pictures) throws Exception {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int index = 0; index < FRAMES; index++) {
            double error =
                    meanSquare(PictureFile.stamped(pictures, index, KnownPictures.STAMP), decoded, SIZE.columns() + 2);
            if (error < least) {
                least = error;
                best = index;
            }
        }
        return best;
    }

    /** A vessel that moves over a slope, with and without noise. */
    private static ComparedPictures pictures(FrameTiming timing) {
        Random random = new Random(3);
        List<Frame> raw = new ArrayList<>();
        List<Frame> processed = new ArrayList<>();
        for (int index = 0; index < FRAMES; index++) {
            float[] clean = new float[SIZE.pixelCount()];
            float[] noisy = new float[SIZE.pixelCount()];
            for (int i = 0; i < clean.length; i++) {
                int row = i / SIZE.columns();
                int column = i % SIZE.columns();
                double middle = 60 + 8 * index + 30 * Math.sin(column / 40.0);
                clean[i] = (float) (70 + column / 2.5 - 50 * Math.exp(-Math.pow((row - middle) / 5, 2)));
                noisy[i] = (float) (clean[i] + NOISE * random.nextGaussian());
            }
            raw.add(Frame.owning(SIZE, noisy));
            processed.add(Frame.owning(SIZE, clean));
        }
        return KnownPictures.of(ShownMode.SIDE_BY_SIDE, new FrameList(raw), new FrameList(processed), timing);
    }
}
