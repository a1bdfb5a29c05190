package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

class MotionMapTest {

    @Test
    void isCalibratedSoThatTheMedianDeviationOfAStillPictureIsThatOfNoise() throws Exception {
        FrameSize size = new FrameSize(128, 128);
        FrameList loop = SteadyLoops.noisy(size, 16, SteadyLoops::slope);
        NoiseModel noise = NoiseEstimator.estimate(loop);
        MotionMap map = new MotionMap(size, noise.correlation());
        double[] median = new double[1];
        new TemporalPredictor(loop, VarianceStabilizer.of(noise), noise)
                .run(
                        frame -> {
                            if (frame.index() == 8) {
                                float[] deviation = map.deviation(frame);
                                Arrays.sort(deviation);
                                median[0] = deviation[deviation.length / 2];
                            }
                        },
                        ProgressMonitor.NONE);
        assertEquals(0.67, median[0], 0.07);
    }
}
