package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** The motion map of the learned pipeline: quiet where nothing moves, certain where something does. */
class NetworkMotionTest {

    private static final FrameSize SIZE = new FrameSize(192, 192);
    private static final int FRAMES = 9;
    private static final int MIDDLE = 5;
    private static final float RADIUS = 12;
    private static final float STEP = 14;

    /** A dark disk jumps across a still pattern under white noise: too far for the flow to follow. */
    private static Frame frame(int index, Random random) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            int row = i / SIZE.columns();
            int column = i % SIZE.columns();
            double still = 1000 + 120 * Math.sin(row / 9.0) * Math.cos(column / 13.0);
            values[i] = (float) ((isDisk(index, row, column) ? 0.6 : 1) * still);
            values[i] += (float) (random.nextGaussian() * Math.sqrt(values[i]));
        }
        return Frame.owning(SIZE, values);
    }

    private static boolean isDisk(int index, int row, int column) {
        return Math.hypot(row - 96, column - 30 - STEP * index) < RADIUS;
    }

    @Test
    void isQuietWhereNothingMovesAndSpeaksWhereSomethingDoes() throws Exception {
        Random random = new Random(3);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            frames.add(frame(i, random));
        }
        float[][] motion = new float[FRAMES][];
        DenoiserCatalog.installed()
                .denoiser(ModelLibrary.DEFAULT_ID)
                .denoise(
                        new FrameList(frames),
                        each -> motion[each.index()] = each.motion().toArray(),
                        ProgressMonitor.NONE);
        judge(motion[MIDDLE]);
    }

    private static void judge(float[] motion) {
        int still = 0;
        int speckled = 0;
        int moving = 0;
        int seen = 0;
        for (int i = 0; i < motion.length; i++) {
            int row = i / SIZE.columns();
            int column = i % SIZE.columns();
            boolean far = Math.abs(row - 96) > RADIUS + 16;
            if (far) {
                still++;
                speckled += motion[i] > 0.25f ? 1 : 0;
            } else if (isDisk(MIDDLE, row, column)) {
                moving++;
                seen += motion[i] > 0.5f ? 1 : 0;
            }
        }
        double speckle = speckled / (double) still;
        double found = seen / (double) moving;
        assertTrue(speckle < 0.01, "motion is claimed for a share of " + speckle + " of what is still");
        assertTrue(found > 0.95, "motion is found in a share of " + found + " of what moves");
    }
}
