package org.clearcine.core.denoise;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * The pipeline that was never trained: noise read from the loop, motion-compensated recursion from the past and from the
 * future, and a filter on cosine tiles that weighs frame and predictions frequency by frequency.
 *
 * <p>The temporal component is that filter with both predictions, the spatial one without; the motion map chooses.
 */
public final class ClassicalDenoiser implements Denoiser {

    @Override
    public String id() {
        return "classical";
    }

    @Override
    public DenoiseSettings defaultSettings() {
        return new DenoiseSettings(1, 1, 1, 0.5);
    }

    @Override
    public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException {
        progress.progress("reading the noise", 0, raw.frameCount());
        NoiseModel noise = NoiseEstimator.estimate(raw, progress);
        Run run = new Run(raw.size(), noise, sink, progress);
        new TemporalPredictor(raw, run.stabilizer, noise).run(run::frame, progress);
        return new DenoiseReport(MethodName.of(id()), noise, run.guards.findings(noise));
    }

    /** What one run keeps from frame to frame. */
    private static final class Run {

        private final FrameSize size;
        private final VarianceStabilizer stabilizer;
        private final TileDenoiser tiles;
        private final MotionMap motionMap;
        private final ComponentSink sink;
        private final InputGuards guards = new InputGuards();

        Run(FrameSize size, NoiseModel noise, ComponentSink sink, ProgressMonitor progress) {
            this.size = size;
            this.stabilizer = VarianceStabilizer.of(noise);
            this.tiles = new TileDenoiser(size, noise.correlation(), progress);
            this.motionMap = new MotionMap(size, noise.correlation());
            this.sink = sink;
        }

        void frame(TemporalPredictions predictions) throws IOException, CancelledException {
            guards.see(predictions);
            float[] frame = predictions.stabilized(0);
            float[] temporal = tiles.denoise(frame, predictions.forward(), predictions.backward());
            tiles.restoreLines(frame, temporal);
            float[] spatial = tiles.denoise(frame);
            float[] motion = motionMap.of(predictions);
            sink.accept(new FrameComponents(
                    predictions.index(),
                    predictions.raw(),
                    stored(spatial),
                    stored(temporal),
                    Frame.owning(size, motion)));
        }

        private Frame stored(float[] stabilized) {
            stabilizer.inverse(stabilized, stabilized);
            return Frame.owning(size, stabilized);
        }
    }
}
