package org.clearcine.core.tuning.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Models that were made bad on purpose must be refused, and one that is better must pass. */
class QualityGateTest {

    private static final GateScope SCOPE = GateScope.of(60, 0.2).reduced(96, 8);
    private static List<FrameSource> heldOut;
    private static Denoiser base;

    @BeforeAll
    static void preparesPatients() throws Exception {
        SceneFormat format = new SceneFormat(new FrameSize(96, 96), 8, 15, 0.3);
        heldOut = List.of(
                new SimulatedLoop(SceneCatalog.scene("spine", format, 5), ImagingChain.flatPanel(60), 5).noisy(),
                new SimulatedLoop(SceneCatalog.scene("intervention", format, 6), ImagingChain.flatPanel(60), 6)
                        .noisy());
        base = new NetworkDenoiser(ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID), new ClassicalDenoiser());
    }

    /** The base, with something done to its result. */
    private record Spoiled(BiFunction<Frame, Frame, Frame> change) implements Denoiser {

        @Override
        public String id() {
            return "spoiled";
        }

        @Override
        public DenoiseSettings defaultSettings() {
            return base.defaultSettings();
        }

        @Override
        public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
                throws java.io.IOException, CancelledException {
            return base.denoise(
                    raw,
                    each -> {
                        Frame mixed = CrossFusion.mix(each, base.defaultSettings());
                        Frame changed = change.apply(each.raw(), mixed);
                        sink.accept(new FrameComponents(each.index(), each.raw(), changed, changed, each.motion()));
                    },
                    progress);
        }
    }

    private static QualityGate.Judgement judge(Denoiser parent, Denoiser candidate) throws Exception {
        return new QualityGate(SCOPE).judge(parent, candidate, heldOut, ProgressMonitor.NONE);
    }

    private static void assertRefused(Denoiser candidate, String because) throws Exception {
        QualityGate.Judgement judgement = judge(base, candidate);
        assertFalse(judgement.verdict().passed(), because);
        assertTrue(
                judgement.verdict().reasons().stream().anyMatch(reason -> reason.contains(because)),
                because + " is not among " + judgement.verdict().reasons());
    }

    @Test
    void aGainIsSeenWhereTheNoiseWasEstimatedTooHighForEitherRisk() {
        double exact = QualityGate.gain(0.052, 0.046);
        assertEquals(10 * Math.log10(0.052 / 0.046), exact, 1e-9);
        double shifted = QualityGate.gain(0.052 - 0.076, 0.046 - 0.076);
        assertEquals(exact, shifted, 0.03, "both risks below zero by the same error");
        assertTrue(QualityGate.gain(0.046 - 0.076, 0.052 - 0.076) < 0, "and a loss is one");
        assertTrue(QualityGate.gain(0.05, 1) < -10, "the identity");
    }

    @Test
    void refusesTheIdentity() throws Exception {
        assertRefused(new Spoiled((raw, result) -> raw), "Strength of what is taken off");
    }

    @Test
    void refusesWhatSmoothesTooMuch() throws Exception {
        assertRefused(new Spoiled((raw, result) -> blurred(result)), "Fine structure kept");
    }

    @Test
    void refusesWhatIsDegraded() throws Exception {
        Random random = new Random(3);
        assertRefused(
                new Spoiled((raw, result) -> {
                    float[] values = result.toArray();
                    for (int i = 0; i < values.length; i++) {
                        values[i] += (float) (0.25 * Math.abs(raw.value(i) - values[i]) * random.nextGaussian());
                        values[i] += i / raw.size().columns() % 4 == 0 ? 0.01f * values[i] : 0;
                    }
                    return Frame.owning(raw.size(), values);
                }),
                "Gain on held-out patients");
    }

    @Test
    void refusesACopyOfTheParentAndPassesWhatIsBetter() throws Exception {
        QualityGate.Judgement same = judge(base, base);
        assertEquals(
                List.of("Gain on held-out patients, dB"),
                same.verdict().checks().stream()
                        .filter(check -> !check.passed())
                        .map(check -> check.name())
                        .toList());
        Random random = new Random(8);
        Denoiser weaker = new Spoiled((raw, result) -> {
            float[] values = result.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) (0.015 * values[i] * random.nextGaussian());
            }
            return Frame.owning(raw.size(), values);
        });
        QualityGate.Judgement better = judge(weaker, base);
        assertTrue(better.verdict().passed(), better.verdict().reasons().toString());
    }

    private static Frame blurred(Frame frame) {
        int rows = frame.size().rows();
        int columns = frame.size().columns();
        float[] values = new float[rows * columns];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                double sum = 0;
                for (int k = 0; k < 9; k++) {
                    int v = Math.max(0, Math.min(rows - 1, y + k / 3 - 1));
                    int u = Math.max(0, Math.min(columns - 1, x + k % 3 - 1));
                    sum += frame.value(v, u);
                }
                values[y * columns + x] = (float) (sum / 9);
            }
        }
        return Frame.owning(frame.size(), values);
    }
}
