package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;

/**
 * Noise2Void (Krull et al. 2019): one pixel in 64 is replaced by one of its neighbours within 5x5 and has to be guessed; trusts
 * that the noise of neighbours is independent, which that of a scintillator is not.
 */
record BlindSpotLesson() implements Lesson {

    private static final int ONE_IN = 64;
    private static final int REACH = 2;

    @Override
    public void prepare(LessonPatch patch, Random random) {
        float[] frame = patch.look().centre();
        float[] seen = frame.clone();
        float[] mask = new float[frame.length];
        FrameSize size = patch.size();
        for (int drawn = 0; drawn < frame.length / ONE_IN; drawn++) {
            int row = random.nextInt(size.rows());
            int column = random.nextInt(size.columns());
            int at = row * size.columns() + column;
            mask[at] = 1;
            seen[at] = frame[neighbour(row, column, size, random)];
        }
        patch.look(patch.look().withCentre(seen));
        patch.guide(Guide.NOISY, frame);
        patch.guide(Guide.MASK, mask);
    }

    private static int neighbour(int row, int column, FrameSize size, Random random) {
        while (true) {
            int y = row - REACH + random.nextInt(2 * REACH + 1);
            int x = column - REACH + random.nextInt(2 * REACH + 1);
            boolean within = y >= 0 && x >= 0 && y < size.rows() && x < size.columns();
            if (within && (y != row || x != column)) {
                return y * size.columns() + x;
            }
        }
    }

    @Override
    public NDArray loss(NDArray[] results, LessonGuides guides) {
        return new BlindSpotLoss().of(results[0], guides.of(Guide.NOISY), guides.of(Guide.MASK));
    }
}
