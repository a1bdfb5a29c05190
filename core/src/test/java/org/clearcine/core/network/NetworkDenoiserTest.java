package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped weights behind the seam, on small loops of a kind of scene that they were not trained on. */
class NetworkDenoiserTest {

    private static Denoiser shipped;

    /** Says that it ran, and hands out the raw frames. */
    private static final class Fallback implements Denoiser {
        private int runs;

        @Override
        public String id() {
            return "fallback";
        }

        @Override
        public DenoiseSettings defaultSettings() {
            return new DenoiseSettings(1, 1, 1, 0.5);
        }

        @Override
        public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress) throws IOException {
            runs++;
            FrameSize size = raw.size();
            sink.accept(new FrameComponents(0, level(size, 1), level(size, 2), level(size, 8), level(size, 0.25f)));
            return new DenoiseReport(MethodName.of(id()), new NoiseModel(1, 0), List.of());
        }
    }

    @BeforeAll
    static void loadsWhatIsShipped() throws Exception {
        shipped = DenoiserCatalog.installed().denoiser(ModelLibrary.DEFAULT_ID);
    }

    private static Frame level(FrameSize size, float value) {
        float[] values = new float[size.pixelCount()];
        Arrays.fill(values, value);
        return Frame.owning(size, values);
    }

    @Test
    void aStandInSaysWhyWithEveryLoop() throws Exception {
        DenoiseReport report = new SubstituteDenoiser(new Fallback(), "The weights are damaged.")
                .denoise(nearlyQuiet(), each -> {}, ProgressMonitor.NONE);
        assertEquals("fallback", report.method().id());
        assertEquals("The weights are damaged.", report.findings().get(0).sentence());
        assertEquals(Finding.Kind.WEIGHTS_UNUSABLE, report.findings().get(0).kind());
    }

    private static SimulatedLoop loop(int rows, int columns, int frames, double quanta) {
        SceneFormat format = new SceneFormat(new FrameSize(rows, columns), frames, 15, 0.3);
        return new SimulatedLoop(
                SceneCatalog.scene(SceneCatalog.heldOutNames().get(0), format, 4), ImagingChain.flatPanel(quanta), 6);
    }

    private static List<Frame> run(Denoiser denoiser, FrameSource raw, DenoiseSettings settings) throws Exception {
        Frame[] results = new Frame[raw.frameCount()];
        denoiser.denoise(raw, each -> results[each.index()] = CrossFusion.mix(each, settings), ProgressMonitor.NONE);
        return List.of(results);
    }

    private static List<Frame> run(FrameSource raw) throws Exception {
        return run(shipped, raw, shipped.defaultSettings());
    }

    private static double squaredError(List<Frame> results, FrameSource clean) throws Exception {
        double sum = 0;
        for (int f = 0; f < results.size(); f++) {
            Frame truth = clean.frame(f);
            for (int i = 0; i < truth.size().pixelCount(); i++) {
                double error = results.get(f).value(i) - truth.value(i);
                sum += error * error;
            }
        }
        return sum / results.size() / clean.size().pixelCount();
    }

    private static List<Frame> frames(FrameSource source) throws Exception {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < source.frameCount(); i++) {
            frames.add(source.frame(i));
        }
        return frames;
    }

    @Test
    void takesAwayMostOfTheNoiseWhereItNeverTrained() throws Exception {
        SimulatedLoop loop = loop(160, 192, 8, 60);
        double before = squaredError(frames(loop.noisy()), loop.clean());
        double after = squaredError(run(loop.noisy()), loop.clean());
        double gain = 10 * Math.log10(before / after);
        assertTrue(gain > 10, "only " + gain + " dB");
    }

    @Test
    void returnsTheRawFramesAtStrengthZero() throws Exception {
        SimulatedLoop loop = loop(64, 80, 3, 60);
        FrameSource noisy = new FrameList(frames(loop.noisy()));
        List<Frame> results = run(shipped, noisy, shipped.defaultSettings().withStrength(0));
        for (int i = 0; i < results.size(); i++) {
            assertSame(noisy.frame(i), results.get(i));
        }
    }

    @Test
    void managesLoopsOfOneFrameAndOddSizes() throws Exception {
        SimulatedLoop loop = loop(71, 67, 1, 100);
        double before = squaredError(frames(loop.noisy()), loop.clean());
        assertTrue(squaredError(run(loop.noisy()), loop.clean()) < before);
    }

    @Test
    void fallsBackAndSaysSoOutsideOfItsRange() throws Exception {
        Weights weights = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        Fallback fallback = new Fallback();
        NetworkDenoiser denoiser = new NetworkDenoiser(weights, fallback);
        List<FrameComponents> seen = new ArrayList<>();
        DenoiseReport report = denoiser.denoise(nearlyQuiet(), seen::add, ProgressMonitor.NONE);
        assertEquals(1, fallback.runs);
        assertEquals("fallback", report.method().id());
        // What the fallback gives at its own settings: 0.75 of 8 and 0.25 of 2.
        assertEquals(
                6.5f, CrossFusion.mix(seen.get(0), denoiser.defaultSettings()).value(0));
        assertEquals(
                Finding.Kind.OUTSIDE_TRAINING_RANGE, report.findings().get(0).kind());
        assertTrue(report.findings().get(0).sentence().contains("less noise"));
    }

    /** A level of 2000 with a noise of 5. */
    private static FrameSource nearlyQuiet() {
        Random random = new Random(8);
        FrameSize size = new FrameSize(96, 96);
        List<Frame> frames = new ArrayList<>();
        for (int f = 0; f < 6; f++) {
            float[] values = new float[size.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.round(2000 + 5 * random.nextGaussian());
            }
            frames.add(Frame.owning(size, values));
        }
        return new FrameList(frames);
    }

    @Test
    void guardsItsInputAsTheClassicalPipelineDoes() throws Exception {
        List<Frame> frames = new ArrayList<>(frames(loop(96, 96, 8, 60).noisy()));
        frames.set(5, frames.get(4));
        DenoiseReport report = shipped.denoise(new FrameList(frames), each -> {}, ProgressMonitor.NONE);
        assertEquals("base", report.method().id());
        assertTrue(
                report.findings().stream().anyMatch(each -> each.kind() == Finding.Kind.REPEATED_FRAMES),
                report.findings().toString());
    }

    @Test
    void handsOutMapsWithinTheirRange() throws Exception {
        SimulatedLoop loop = loop(80, 80, 4, 60);
        List<FrameComponents> all = new ArrayList<>();
        shipped.denoise(loop.noisy(), all::add, ProgressMonitor.NONE);
        assertEquals(4, all.size());
        for (FrameComponents each : all) {
            for (float m : each.motion().toArray()) {
                assertTrue(m >= 0 && m <= 1, "M = " + m);
            }
        }
    }
}
