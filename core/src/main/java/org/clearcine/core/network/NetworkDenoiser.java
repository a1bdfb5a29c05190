package org.clearcine.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.InputGuards;
import org.clearcine.core.denoise.LivePredictor;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.denoise.MotionMap;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.denoise.PredictorRun;
import org.clearcine.core.denoise.TemporalPredictions;
import org.clearcine.core.denoise.TemporalPredictor;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * The learned pipeline: estimate the noise, stabilise, predict each frame from its past and future, let the student look
 * at all of it, and go back without bias.
 *
 * <p>Spatial component: what the student says. Temporal component: the student joined with both predictions by their
 * precision, which is stiller where nothing moves. The motion map says where the predictions do not fit the frame. Where
 * the network cannot be used, or the noise is outside of what it was trained for, the fallback runs and the report says so.
 *
 * <p>Causal weights are for live use: the noise is read from the first twelve frames, and from then on no frame is looked at
 * before it is its turn.
 */
public final class NetworkDenoiser implements Denoiser {

    /** Error variance of the student on still ground, in units of the noise; how much the predictions count beside it. */
    private static final float STUDENT_VARIANCE = 0.03f;

    private final Weights weights;
    private final Denoiser fallback;
    private final Precision precision;
    private final boolean causal;

    /**
     * @param weights what the student knows
     * @param fallback runs in its stead where it cannot
     */
    public NetworkDenoiser(Weights weights, Denoiser fallback) {
        this(weights, fallback, Precision.best());
    }

    NetworkDenoiser(Weights weights, Denoiser fallback, Precision precision) {
        this.weights = weights;
        this.fallback = fallback;
        this.precision = precision;
        this.causal = weights.manifest().network().isCausal();
    }

    @Override
    public String id() {
        return weights.manifest().id();
    }

    @Override
    public DenoiseSettings defaultSettings() {
        return new DenoiseSettings(1, 0, 1, 0.5);
    }

    @Override
    public String device() {
        try {
            return GraphicsCard.of(TorchRuntime.engine()).orElseGet(fallback::device);
        } catch (NetworkUnavailableException e) {
            return fallback.device();
        }
    }

    @Override
    public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException {
        progress.progress("reading the noise", 0, raw.frameCount());
        NoiseModel noise = NoiseEstimator.estimate(causal ? new Beginning(raw) : raw, progress);
        VarianceStabilizer stabilizer = VarianceStabilizer.of(noise);
        Optional<Finding> outside =
                TrainingRange.check(raw.frame(0), noise, weights.manifest().noiseRange());
        if (outside.isPresent()) {
            return fallBack(outside.get(), raw, sink, progress);
        }
        progress.progress("starting the network", 0, raw.frameCount());
        EngineStart engine = EngineStart.begin();
        try (PredictorRun predictor = predictor(raw, stabilizer, noise, progress);
                StudentRunner runner = runner(engine, progress)) {
            InputGuards guards = new InputGuards();
            FrameWork work = new FrameWork(
                    runner, noise, stabilizer, raw.size(), !causal && TimeDirection.isFromTheEnd(raw), progress);
            predictor.into(predictions -> {
                guards.see(predictions);
                sink.accept(work.components(predictions));
            });
            return new DenoiseReport(name(), noise, guards.findings(noise));
        } catch (NetworkUnavailableException | WeightsException e) {
            return fallBack(new Finding(Finding.Kind.WEIGHTS_UNUSABLE, e.getMessage()), raw, sink, progress);
        }
    }

    private PredictorRun predictor(
            FrameSource raw, VarianceStabilizer stabilizer, NoiseModel noise, ProgressMonitor progress) {
        return causal
                ? new LivePredictor(raw, stabilizer, noise, progress)
                : new TemporalPredictor(raw, stabilizer, noise).begin(progress);
    }

    private StudentRunner runner(EngineStart engine, ProgressMonitor progress)
            throws NetworkUnavailableException, WeightsException, CancelledException {
        engine.await(progress);
        return StudentRunner.open(weights.manifest().network().size(), weights.tensors(), precision);
    }

    private DenoiseReport fallBack(Finding reason, FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException {
        DenoiseReport report = fallback.denoise(raw, each -> sink.accept(asMeasured(each)), progress);
        List<Finding> findings = new ArrayList<>();
        findings.add(reason);
        findings.addAll(report.findings());
        return new DenoiseReport(report.method(), report.noise(), findings);
    }

    /**
     * The fallback's components, so arranged that the settings at which <em>this</em> denoiser was measured give the result
     * at which the fallback was measured: nobody turned a slider because a network could not run.
     */
    private FrameComponents asMeasured(FrameComponents components) {
        return new FrameComponents(
                components.index(),
                components.raw(),
                CrossFusion.mix(components, fallback.defaultSettings()),
                components.temporal(),
                components.motion());
    }

    private MethodName name() {
        return new MethodName(id(), Optional.of(weights.manifest().weightsSha256()));
    }

    /** The frames that a live run waits for before it knows the noise. */
    record Beginning(FrameSource loop) implements FrameSource {

        static final int FRAMES = 12;

        @Override
        public FrameSize size() {
            return loop.size();
        }

        @Override
        public int frameCount() {
            return Math.min(FRAMES, loop.frameCount());
        }

        @Override
        public Frame frame(int index) throws IOException {
            return loop.frame(index);
        }
    }

    /** What is done with each frame of one run. */
    private record FrameWork(
            StudentRunner runner,
            NoiseModel noise,
            VarianceStabilizer stabilizer,
            FrameSize size,
            boolean fromTheEnd,
            ProgressMonitor progress) {

        FrameComponents components(TemporalPredictions predictions) throws CancelledException {
            List<float[]> window = new ArrayList<>();
            for (int offset = -StudentInput.REACH; offset <= StudentInput.REACH; offset++) {
                window.add(predictions.stabilized(fromTheEnd ? -offset : offset));
            }
            Prediction before = fromTheEnd ? predictions.backward() : predictions.forward();
            Prediction after = fromTheEnd ? predictions.forward() : predictions.backward();
            StudentInput input = new StudentInput(
                    size.columns(),
                    window,
                    List.of(before.values(), before.variance()),
                    List.of(after.values(), after.variance()),
                    noise.correlation());
            float[] student = runner.run(input, size, progress);
            float[] temporal = input.joined(student, STUDENT_VARIANCE);
            return new FrameComponents(
                    predictions.index(), predictions.raw(), stored(student), stored(temporal), motion(predictions));
        }

        /**
         * The map of the classical pipeline: it asks whether a neighbourhood contradicts the predictions. The doubt that the
         * student is told of asks each pixel alone, which is right for an input that is weighed further, but as a map it is
         * speckled: on a still pattern 6 % of its pixels claim motion, of this one 0.4 %.
         */
        private Frame motion(TemporalPredictions predictions) {
            return Frame.owning(size, new MotionMap(size, noise.correlation()).of(predictions));
        }

        private Frame stored(float[] stabilized) {
            stabilizer.inverse(stabilized, stabilized);
            return Frame.owning(size, stabilized);
        }
    }
}
