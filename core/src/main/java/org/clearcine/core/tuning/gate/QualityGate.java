package org.clearcine.core.tuning.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.ToDoubleFunction;
import org.clearcine.core.bench.TruthLoop;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.GateCheck;
import org.clearcine.core.registry.GateVerdict;
import org.clearcine.core.registry.Interval;

/**
 * Measures a candidate against its parent and passes it only if it takes off more noise from held-out patients and is worse in
 * nothing that matters. Every limit is fixed here, before any candidate is seen.
 */
public final class QualityGate {

    /** Name of the figure that counts most. */
    public static final String HELD_OUT_GAIN = "Gain on held-out patients, estimated without truth, dB";

    /** What is more than twice as wide as the clean wire is what is left of the noise; its depth is judged instead. */
    private static final double WIDEST_WIRE = 2;

    /**
     * Risk of a good denoiser at low dose, in units of the noise variance: what a gain is measured against where the estimate of the risk
     * lies lower. An error of the noise variance shifts the estimates of both denoisers alike, even below zero; their
     * difference it leaves alone.
     */
    private static final double USUAL_RISK = 0.05;

    private static final double MOST_OF_RISK = 0.99;

    /** Strength of what an ideal denoiser takes off, and a little for the error of the noise estimate. */
    private static final double NOISE_ALONE = 1.03;

    private final GateScope scope;

    public QualityGate(GateScope scope) {
        this.scope = scope;
    }

    /**
     * What was found.
     *
     * @param metrics figures with their intervals over the loops, by name
     */
    public record Judgement(GateVerdict verdict, Map<String, Interval> metrics) {

        public Judgement {
            metrics = Map.copyOf(metrics);
        }

        /** Whether the candidate gains on held-out patients, whatever else is wrong with it. */
        public boolean gains() {
            return metrics.get(HELD_OUT_GAIN).mean() > 0;
        }
    }

    /** Both denoisers on the same loops. */
    private record Pair<T>(T parent, T candidate) {}

    /** What the parent reaches, to which any number of candidates is compared. */
    public static final class Standard {

        private final List<HeldOutFigures> patients;
        private final List<TruthLoop> scenes;
        private final TruthFigures truth;

        private Standard(List<HeldOutFigures> patients, List<TruthLoop> scenes, TruthFigures truth) {
            this.patients = patients;
            this.scenes = scenes;
            this.truth = truth;
        }
    }

    /**
     * Measures the parent.
     *
     * @param heldOut loops of patients that were not trained on, at least one; frames beyond the scope's are left out
     */
    public Standard standard(Denoiser parent, List<? extends FrameSource> heldOut, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<HeldOutFigures> patients = patients(parent, heldOut, progress);
        List<TruthLoop> scenes = TruthSet.of(scope, progress);
        return new Standard(patients, scenes, truth(parent, scenes, heldOut.size(), progress));
    }

    /** Measures the parent and judges one candidate. */
    public Judgement judge(
            Denoiser parent, Denoiser candidate, List<? extends FrameSource> heldOut, ProgressMonitor progress)
            throws IOException, CancelledException {
        return judge(standard(parent, heldOut, progress), candidate, heldOut, progress);
    }

    /**
     * Judges a candidate.
     *
     * @param heldOut the loops that the parent was measured on
     */
    public Judgement judge(
            Standard standard, Denoiser candidate, List<? extends FrameSource> heldOut, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<HeldOutFigures> after = patients(candidate, heldOut, progress);
        List<Pair<HeldOutFigures>> patients = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            patients.add(new Pair<>(standard.patients.get(i), after.get(i)));
        }
        TruthFigures truth = truth(candidate, standard.scenes, heldOut.size(), progress);
        List<GateCheck> checks = new ArrayList<>();
        Map<String, Interval> metrics = new LinkedHashMap<>();
        addHeldOut(patients, checks, metrics);
        addTruth(new Pair<>(standard.truth, truth), checks, metrics);
        return new Judgement(new GateVerdict(checks), metrics);
    }

    private List<HeldOutFigures> patients(
            Denoiser denoiser, List<? extends FrameSource> heldOut, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<HeldOutFigures> patients = new ArrayList<>();
        for (FrameSource loop : heldOut) {
            progress.progress("Judging on held-out patients", patients.size(), heldOut.size() + 1);
            FrameSource start = start(loop);
            NoiseModel noise = NoiseEstimator.estimate(start);
            patients.add(HeldOutFigures.of(denoiser, start, noise, progress));
        }
        return patients;
    }

    private static TruthFigures truth(Denoiser denoiser, List<TruthLoop> scenes, int patients, ProgressMonitor progress)
            throws IOException, CancelledException {
        progress.progress("Judging on scenes with truth", patients, patients + 1);
        return TruthFigures.of(denoiser, scenes, progress);
    }

    private FrameSource start(FrameSource loop) throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < Math.min(scope.frames(), loop.frameCount()); i++) {
            frames.add(loop.frame(i));
        }
        return new FrameList(frames);
    }

    private static void addHeldOut(
            List<Pair<HeldOutFigures>> loops, List<GateCheck> checks, Map<String, Interval> metrics) {
        double[] gains = loops.stream()
                .mapToDouble(pair -> gain(pair.parent.risk(), pair.candidate.risk()))
                .toArray();
        Interval gain = Interval.of(gains);
        metrics.put(HELD_OUT_GAIN, gain);
        checks.add(new GateCheck("Gain on held-out patients, dB", 0, gain.mean(), "more than 0", gain.mean() > 0));
        Compared deviation =
                Compared.of("Strength of what is taken off, of the noise", loops, ResidualFigures::deviation);
        double most = Math.max(NOISE_ALONE, 1.1 * deviation.parent);
        checks.add(deviation.within(
                "half of the parent's to 1.1 times it, or to 1.03 of the noise", 0.5 * deviation.parent, most));
        checks.add(Compared.of("Edges in what is taken off", loops, ResidualFigures::edges)
                .atMost("0.03 more than the parent", 1, 0.03));
        checks.add(Compared.of("Motion in what is taken off", loops, ResidualFigures::motion)
                .atMost("0.03 more than the parent", 1, 0.03));
        checks.add(Compared.of("Bands in what is taken off", loops, ResidualFigures::banding)
                .atMost("a quarter more than the parent", 1.25, 0.1));
        checks.add(Compared.of("Seams on the network's grid", loops, ResidualFigures::grid)
                .atMost("0.02 more than the parent", 1, 0.02));
    }

    /** By how many dB the candidate's risk lies below the parent's, from the difference of both on the same noise. */
    static double gain(double parentRisk, double candidateRisk) {
        double less = (parentRisk - candidateRisk) / Math.max(USUAL_RISK, parentRisk);
        return -10 * Math.log10(1 - Math.min(MOST_OF_RISK, less));
    }

    private static void addTruth(Pair<TruthFigures> both, List<GateCheck> checks, Map<String, Interval> metrics) {
        double[] gains = new double[both.parent.psnr().size()];
        for (int i = 0; i < gains.length; i++) {
            gains[i] = both.candidate.psnr().get(i) - both.parent.psnr().get(i);
        }
        metrics.put("Gain on scenes with truth, dB", Interval.of(gains));
        checks.add(truth(both, QualityMetric.PSNR).atLeast("0.3 less than the parent", 1, -0.3));
        checks.add(truth(both, QualityMetric.EDGE_PSNR).atLeast("0.4 less than the parent", 1, -0.4));
        checks.add(truth(both, QualityMetric.MOTION_PSNR).atLeast("0.4 less than the parent", 1, -0.4));
        checks.add(truth(both, QualityMetric.FLICKER_PSNR).atLeast("0.5 less than the parent", 1, -0.5));
        checks.add(truth(both, QualityMetric.WIRE_DEPTH_EACH).atLeast("0.03 less than the parent", 1, -0.03));
        checks.add(width(both).atMost("0.05 more than the parent", 1, 0.05));
        checks.add(truth(both, QualityMetric.WIRE_GHOST).atMost("0.02 more than the parent", 1, 0.02));
        checks.add(truth(both, QualityMetric.NPS_LOW).atMost("a fifth more than the parent", 1.2, 0.01));
        checks.add(truth(both, QualityMetric.NPS_HIGH).atMost("a fifth more than the parent", 1.2, 0.005));
        checks.add(
                truth(both, QualityMetric.FALSE_LINES).atMost("a quarter and 0.05 more than the parent", 1.25, 0.05));
        Compared bias = truth(both, QualityMetric.DARK_BIAS);
        checks.add(new Compared(bias.name, Math.abs(bias.parent), Math.abs(bias.candidate))
                .atMost("0.5 more than the parent", 1, 0.5));
        checks.add(new Compared("Fine structure kept", both.parent.detailKept(), both.candidate.detailKept())
                .atLeast("0.03 less than the parent", 1, -0.03));
    }

    /** Over the scenes in which the parent keeps a wire at all. */
    private static Compared width(Pair<TruthFigures> both) {
        QualityMetric metric = QualityMetric.WIRE_FWHM;
        IntPredicate kept = i -> both.parent.each().get(i).value(metric).orElse(WIDEST_WIRE) < WIDEST_WIRE;
        return new Compared(
                "Truth: " + metric.label() + ", " + metric.unit(),
                both.parent.value(metric, kept),
                both.candidate.value(metric, kept));
    }

    private static Compared truth(Pair<TruthFigures> both, QualityMetric metric) {
        String unit = metric.unit().isEmpty() ? "" : ", " + metric.unit();
        return new Compared("Truth: " + metric.label() + unit, both.parent.value(metric), both.candidate.value(metric));
    }

    /** One figure of both, on its way to a check; a figure that does not exist for both is no reason to refuse. */
    private record Compared(String name, double parent, double candidate) {

        static Compared of(String name, List<Pair<HeldOutFigures>> loops, ToDoubleFunction<ResidualFigures> figure) {
            double before = loops.stream()
                    .mapToDouble(pair -> figure.applyAsDouble(pair.parent.residual()))
                    .average()
                    .orElseThrow();
            double after = loops.stream()
                    .mapToDouble(pair -> figure.applyAsDouble(pair.candidate.residual()))
                    .average()
                    .orElseThrow();
            return new Compared(name, before, after);
        }

        GateCheck atMost(String rule, double factor, double more) {
            return check("at most " + rule, !(candidate > factor * parent + more) && isFigure());
        }

        GateCheck atLeast(String rule, double factor, double more) {
            return check("at least " + rule, !(candidate < factor * parent + more) && isFigure());
        }

        GateCheck within(String rule, double low, double high) {
            return check("from " + rule, candidate >= low && candidate <= high);
        }

        /** A candidate that has no figure where its parent has one is refused. */
        private boolean isFigure() {
            return Double.isNaN(parent) || !Double.isNaN(candidate);
        }

        private GateCheck check(String rule, boolean passed) {
            return new GateCheck(name, parent, candidate, rule, passed);
        }
    }
}
