package org.clearcine.core.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.clearcine.core.noise.NoiseModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedNoiseTest {

    private static final int FRAMES = 6;

    private static SceneFormat format(double pitchMillimetres) {
        return new SceneFormat(new FrameSize(192, 160), FRAMES, 15, pitchMillimetres);
    }

    private static ImagingChain withoutElectronics(double quanta) {
        return ImagingChain.flatPanel(quanta).withDetector(new ImagingChain.Detector(0.5, 0.93, false, 0));
    }

    private static NoiseSample measure(SimulatedLoop loop) {
        NoiseSample sample = new NoiseSample();
        for (int i = 0; i < FRAMES; i++) {
            Exposure exposure = loop.exposure(i);
            sample.add(exposure.noisy(), exposure.clean().value(0));
        }
        return sample;
    }

    @ParameterizedTest(name = "{0} quanta, transmission {1}")
    @CsvSource(textBlock = """
        30,  0.3
        30,  1.0
        100, 0.08
        100, 0.6
        400, 0.2
        400, 1.0
        """)
    void variesAsItsModelSays(double quanta, double transmission) {
        SimulatedLoop loop = new SimulatedLoop(
                new FlatScene(format(0.3), i -> transmission),
                ImagingChain.flatPanel(quanta).withDetector(new ImagingChain.Detector(0.5, 0.93, true, 0.5)),
                7);

        NoiseSample sample = measure(loop);

        double clean = loop.exposure(0).clean().value(0);
        double expected = loop.trueNoise().variance(clean);
        assertEquals(1, sample.variance() / expected, 0.03, "variance relative to the model");
        assertEquals(0, sample.mean() / Math.sqrt(expected), 0.02, "bias in standard deviations");
    }

    @ParameterizedTest(name = "pitch {0} mm, H {1} mm^2: between {2} and {3}")
    @CsvSource(textBlock = """
        0.308, 0.4, 0.22, 0.42
        0.308, 0.7, 0.28, 0.48
        0.2,   0.4, 0.38, 0.58
        0.2,   0.7, 0.42, 0.62
        """)
    void correlatesNeighboursAsAScintillatorDoes(double pitch, double blur, double lowest, double highest) {
        ImagingChain chain = withoutElectronics(100).withDetector(new ImagingChain.Detector(blur, 0.93, false, 0));
        SimulatedLoop loop = new SimulatedLoop(new FlatScene(format(pitch), i -> 0.8), chain, 3);

        NoiseSample sample = measure(loop);

        assertEquals(loop.quantumCorrelation(0, 1), sample.correlationAcross(), 0.015);
        assertEquals(loop.quantumCorrelation(1, 0), sample.correlationDown(), 0.015);
        assertTrue(
                sample.correlationAcross() > lowest && sample.correlationAcross() < highest,
                "correlation of " + sample.correlationAcross());
    }

    @Test
    void isRelativelyHalfAsLargeAtFourTimesTheDose() {
        FlatScene scene = new FlatScene(format(0.3), i -> 0.5);
        double low =
                measure(new SimulatedLoop(scene, withoutElectronics(50), 1)).variance();
        double high =
                measure(new SimulatedLoop(scene, withoutElectronics(200), 1)).variance();

        assertEquals(2, Math.sqrt(low / high), 0.04);
    }

    @Test
    void remainsByAboutOnePercentInTheNextFrameThroughLag() {
        FlatScene scene = new FlatScene(format(0.3), i -> 0.7);
        ImagingChain chain = ImagingChain.flatPanel(100).withDetector(new ImagingChain.Detector(0.5, 0.93, true, 0));
        SimulatedLoop loop = new SimulatedLoop(scene, chain, 5);
        double product = 0;
        double square = 0;
        for (int i = 1; i < FRAMES; i++) {
            Frame before = loop.exposure(i - 1).noisy();
            Frame after = loop.exposure(i).noisy();
            double level = loop.exposure(i).clean().value(0);
            for (int p = 0; p < before.size().pixelCount(); p++) {
                product += (before.value(p) - level) * (after.value(p) - level);
                square += (after.value(p) - level) * (after.value(p) - level);
            }
        }
        assertEquals(0.01, product / square, 0.006);
    }

    @Test
    void addsToAnyFramesWhatItsModelSays() throws IOException {
        FrameSize size = new FrameSize(150, 200);
        float[] ramp = new float[size.pixelCount()];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i % 200 < 100 ? 300 : 1500;
        }
        Frame clean = Frame.owning(size, ramp);
        Renoising noisy =
                new Renoising(new FrameList(List.of(clean, clean, clean, clean)), withoutElectronics(80), 0.3, 11);
        double[] squares = new double[2];
        for (int f = 0; f < 4; f++) {
            Frame frame = noisy.frame(f);
            for (int i = 0; i < ramp.length; i++) {
                squares[i % 200 / 100] += Math.pow(frame.value(i) - ramp[i], 2) / (ramp.length * 2.0);
            }
        }
        assertEquals(1, squares[0] / noisy.trueNoise().variance(300), 0.04);
        assertEquals(1, squares[1] / noisy.trueNoise().variance(1500), 0.04);
    }

    @Test
    void ofAReducedDoseIsThatOfALoopTakenAtThatDose() throws IOException {
        FlatScene scene = new FlatScene(format(0.3), i -> 0.6);
        ImagingChain full = ImagingChain.flatPanel(400).withDetector(new ImagingChain.Detector(0.5, 0.93, false, 1.5));
        SimulatedLoop recorded = new SimulatedLoop(scene, full, 2);
        SimulatedLoop quarter = new SimulatedLoop(scene, full.withQuanta(100), 3);
        DoseReduction reduced = new DoseReduction(
                new DoseReduction.Recording(recorded.noisy(), new PixelFormat(16, 12, false), recorded.trueNoise(), 64),
                0.25,
                9);
        double level = recorded.exposure(0).clean().value(0);
        NoiseSample sample = new NoiseSample();
        for (int i = 0; i < FRAMES; i++) {
            sample.add(reduced.frame(i), level);
        }
        NoiseSample truth = measure(quarter);

        assertEquals(1, sample.variance() / truth.variance(), 0.03);
        assertEquals(truth.correlationAcross(), sample.correlationAcross(), 0.02);
        assertEquals(0, sample.mean() / Math.sqrt(truth.variance()), 0.02);
        NoiseModel model = reduced.noise();
        assertEquals(1, model.variance(level) / truth.variance(), 0.03);
    }

    @Test
    void comesFromTheSeedAndNothingElse() {
        FlatScene scene = new FlatScene(format(0.3), i -> 0.5);
        ImagingChain chain = ImagingChain.flatPanel(60);
        Frame first = new SimulatedLoop(scene, chain, 42).exposure(2).noisy();

        assertEquals(first, new SimulatedLoop(scene, chain, 42).exposure(2).noisy());
        assertTrue(!first.equals(new SimulatedLoop(scene, chain, 43).exposure(2).noisy()));
    }
}
