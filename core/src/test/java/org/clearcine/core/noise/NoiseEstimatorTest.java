package org.clearcine.core.noise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseEstimatorTest {

    @ParameterizedTest
    @CsvSource({"2.5,-250,0.025", "10,-900,0.025", "34,22000,0.02", "10,5000,0"})
    void findsGainOffsetAndCorrelationOfAMovingLoop(double gain, double offset, double lag) throws IOException {
        NoiseModel noise = NoiseEstimator.estimate(NoisyLoops.moving(32, gain, offset, lag));
        assertEquals(gain, noise.gain(), 0.05 * gain, "gain");
        for (double level : new double[] {450, 1000, 2000}) {
            double truth = gain * level + offset;
            assertEquals(truth, noise.variance(level), 0.05 * truth, "variance at " + level);
        }
        assertTrue(noise.curve().isEmpty(), "linear data need no curve");
        assertEquals(0.25, noise.correlation().rho(1, 0), 0.03);
        assertEquals(0.25, noise.correlation().rho(0, 1), 0.03);
        assertEquals(0.0625, noise.correlation().rho(1, 1), 0.03);
        assertEquals(0, noise.correlation().rho(3, 0), 0.03);
        assertEquals(lag, noise.temporalCorrelation(), 0.015);
    }

    @Test
    void seesThatALoopWasFilteredInTimeAndStillFindsItsNoise() throws IOException {
        NoiseModel noise = NoiseEstimator.estimate(NoisyLoops.moving(32, 10, 0, 0.6));
        assertEquals(0.6, noise.temporalCorrelation(), 0.05);
        assertEquals(10 * 1500, noise.variance(1500), 0.1 * 10 * 1500);
    }

    @Test
    void describesDisplayProcessedDataByACurve() throws IOException {
        FrameList linear = NoisyLoops.moving(24, 10, 0, 0.02);
        List<Frame> logarithms = new ArrayList<>();
        for (int t = 0; t < linear.frameCount(); t++) {
            float[] values = linear.frame(t).toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (500 * Math.log(Math.max(1, values[i]) / 100));
            }
            logarithms.add(Frame.owning(NoisyLoops.SIZE, values));
        }
        NoiseModel noise = NoiseEstimator.estimate(new FrameList(logarithms));
        assertTrue(noise.curve().isPresent());
        for (double mean : new double[] {700, 1200, 1900}) {
            double truth = 500 * 500 * 10 / mean;
            assertEquals(truth, noise.variance(500 * Math.log(mean / 100)), 0.15 * truth, "at " + mean);
        }
    }

    @ParameterizedTest
    @CsvSource({"10,0.4", "10,0.1", "2.5,0.6"})
    void takesAnEvenPlateWithAMovingWireForCountedQuanta(double gain, double contrast) throws IOException {
        NoiseModel noise = NoiseEstimator.estimate(NoisyLoops.plateWithWire(24, gain, contrast));
        assertTrue(noise.curve().isEmpty(), "nothing was processed for display");
        for (double level : new double[] {700, 1350}) {
            assertEquals(gain * level, noise.variance(level), 0.15 * gain * level, "variance at " + level);
        }
    }

    @Test
    void judgesASingleFrameByItsFineStructure() throws IOException {
        FrameList one = new FrameList(List.of(NoisyLoops.moving(1, 0, 400, 0).frame(0)));
        NoiseModel noise = NoiseEstimator.estimate(one);
        assertTrue(noise.variance(1000) > 100 && noise.variance(1000) < 500, noise.toString());
    }

    @Test
    void survivesALoopWithoutAnyNoise() throws IOException {
        Frame flat = Frame.owning(NoisyLoops.SIZE, new float[NoisyLoops.SIZE.pixelCount()]);
        NoiseModel noise = NoiseEstimator.estimate(new FrameList(List.of(flat, flat, flat)));
        assertTrue(noise.variance(0) > 0);
    }

    /** Detectors whose noise is six times as coarse as the start assumes: few blocks agree with it in a small loop. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsNoiseFarCoarserThanItStartsFrom(long seed) throws IOException {
        SceneFormat format = new SceneFormat(new FrameSize(96, 96), 8, 15, 0.2);
        ImagingChain chain = ImagingChain.flatPanel(100).withDetector(new ImagingChain.Detector(3, 0.92, false, 0.1));
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.scene("coronary", format, seed), chain, seed + 1);
        double truth = loop.trueNoise().correlation().rho(1, 0);
        assertEquals(truth, NoiseEstimator.estimate(loop.noisy()).correlation().rho(1, 0), 0.1);
    }
}
