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
import org.clearcine.core.denoise.PredictorRun;
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
 * <p>Spatial component: what the student says. Temporal component: its mean with what it says of the frames beside, where they
 * agree ({@link Agreement}), which is stiller. The motion map says where the predictions do not fit the frame. Where
 * the network cannot be used, or the noise is outside of what it was trained for, the fallback runs and the report says so.
 *
 * <p>Causal weights are for live use: the noise is read from the first twelve frames, and from then on no frame is looked at
 * before it is its turn.
 */
public final class NetworkDenoiser implements Denoiser {

    private final Weights weights;
    private final Denoiser fallback;
    private final Optional<Precision> precision;
    private final boolean causal;

    /**
     * @param weights what the student knows
     * @param fallback runs in its stead where it cannot
     */
    public NetworkDenoiser(Weights weights, Denoiser fallback) {
        this(weights, fallback, Optional.empty());
    }

    NetworkDenoiser(Weights weights, Denoiser fallback, Precision precision) {
        this(weights, fallback, Optional.of(precision));
    }

    private NetworkDenoiser(Weights weights, Denoiser fallback, Optional<Precision> precision) {
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
        return new DenoiseSettings(1, causal ? 0 : 1, 1, 0.5);
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
                StudentCrew crew = crew(engine, progress)) {
            InputGuards guards = new InputGuards();
            StudentFrames.Loop loop = new StudentFrames.Loop(noise, stabilizer, raw.size());
            StudentFrames frames = new StudentFrames(crew, loop, view(raw));
            predictor.into(predictions -> {
                guards.see(predictions);
                frames.take(predictions, sink);
            });
            frames.finish(sink);
            return new DenoiseReport(name(), noise, guards.findings(noise));
        } catch (NetworkUnavailableException | WeightsException e) {
            return fallBack(new Finding(Finding.Kind.WEIGHTS_UNUSABLE, e.getMessage()), raw, sink, progress);
        }
    }

    private StudentFrames.View view(FrameSource raw) throws IOException {
        if (causal) {
            return StudentFrames.View.LIVE;
        }
        return TimeDirection.isFromTheEnd(raw)
                ? StudentFrames.View.FROM_THE_END
                : StudentFrames.View.FROM_THE_BEGINNING;
    }

    private PredictorRun predictor(
            FrameSource raw, VarianceStabilizer stabilizer, NoiseModel noise, ProgressMonitor progress) {
        return causal
                ? new LivePredictor(raw, stabilizer, noise, progress)
                : new TemporalPredictor(raw, stabilizer, noise).begin(progress);
    }

    private StudentCrew crew(EngineStart engine, ProgressMonitor progress)
            throws NetworkUnavailableException, WeightsException, CancelledException {
        engine.await(progress);
        StudentNetwork.Size size = weights.manifest().network().size();
        Precision chosen = precision.isPresent() ? precision.get() : Precision.fastest(size);
        return StudentCrew.open(size, weights.tensors(), chosen, progress);
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
        DenoiseSettings measured = fallback.defaultSettings();
        if (measured.equals(defaultSettings())) {
            return components;
        }
        Frame mixed = CrossFusion.mix(components, measured);
        return new FrameComponents(
                components.index(),
                components.raw(),
                mixed,
                defaultSettings().temporal() == 0 ? components.temporal() : mixed,
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
}
