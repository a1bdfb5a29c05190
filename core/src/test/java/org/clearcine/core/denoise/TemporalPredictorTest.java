package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

class TemporalPredictorTest {

    private static final FrameSize SIZE = new FrameSize(40, 48);

    private static FrameSource loop(int count) {
        Random random = new Random(7);
        List<Frame> frames = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                double away = i % SIZE.columns() - 8 - 0.4 * index;
                double clean = 900 - 300 * Math.exp(-away * away / 8);
                values[i] = Math.round(clean + Math.sqrt(4 * clean) * random.nextGaussian());
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return new FrameList(frames);
    }

    private static List<TemporalPredictions> run(FrameSource loop, int large) throws Exception {
        NoiseModel noise = NoiseEstimator.estimate(loop);
        List<TemporalPredictions> all = new ArrayList<>();
        try (TemporalPredictor.Run run =
                new TemporalPredictor(loop, VarianceStabilizer.of(noise), noise, large).begin(ProgressMonitor.NONE)) {
            run.into(all::add);
        }
        return all;
    }

    @Test
    void workingAheadChangesNothing() throws Exception {
        FrameSource loop = loop(67);
        List<TemporalPredictions> apart = run(loop, Integer.MAX_VALUE);
        List<TemporalPredictions> inPlace = run(loop, 0);
        assertEquals(67, apart.size());
        for (int index = 0; index < apart.size(); index++) {
            TemporalPredictions one = apart.get(index);
            TemporalPredictions other = inPlace.get(index);
            assertEquals(index, one.index());
            assertArrayEquals(other.forward().values(), one.forward().values());
            assertArrayEquals(other.forward().variance(), one.forward().variance());
            assertArrayEquals(other.backward().values(), one.backward().values());
            assertArrayEquals(other.backward().variance(), one.backward().variance());
            for (int offset = -TemporalPredictions.REACH; offset <= TemporalPredictions.REACH; offset++) {
                assertArrayEquals(other.stabilized(offset), one.stabilized(offset));
            }
        }
    }
}
