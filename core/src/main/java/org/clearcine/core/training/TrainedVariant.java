package org.clearcine.core.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;

/** A variant with its trained weights, ready to denoise short loops; holds native memory until it is closed. */
public final class TrainedVariant implements AutoCloseable {

    private static final int MULTIPLE = 16;

    private final Variant variant;
    private final GradientTrainer weights;
    private final float[] curve;

    TrainedVariant(Variant variant, GradientTrainer weights, float[] curve) {
        this.variant = variant;
        this.weights = weights;
        this.curve = curve;
    }

    public Variant variant() {
        return variant;
    }

    /** Number of trained values. */
    public long size() {
        return weights.size();
    }

    /** Mean loss of every stretch of 100 steps. */
    public float[] curve() {
        return curve.clone();
    }

    /**
     * Denoises a loop whole: noise estimate, stabilising, network, unbiased inverse.
     *
     * @param loop stored values; sides multiples of 16, at least two frames
     * @return stored values, a frame for each
     */
    public List<Frame> denoise(FrameSource loop) throws IOException, CancelledException, WeightsException {
        if (loop.size().rows() % MULTIPLE != 0 || loop.size().columns() % MULTIPLE != 0) {
            throw new IllegalArgumentException("frames of " + loop.size() + ", not multiples of " + MULTIPLE);
        }
        ContextReader reader = new ContextReader(loop, NoiseEstimator.estimate(loop));
        List<FrameContext> contexts = reader.read(variant.view());
        List<float[]> results = denoise(contexts);
        VarianceStabilizer stabilizer = reader.stabilizer();
        List<Frame> frames = new ArrayList<>();
        for (float[] result : results) {
            stabilizer.inverse(result, result);
            frames.add(Frame.owning(loop.size(), result));
        }
        return frames;
    }

    /** Results in stabilised values. */
    List<float[]> denoise(List<FrameContext> contexts) throws WeightsException {
        List<GradientTrainer.Objective> jobs = new ArrayList<>();
        contexts.forEach(each -> jobs.add(LessonBatch.use(variant.view(), each)));
        List<float[]> results = weights.evaluate(jobs);
        if (variant == Variant.TEACHER_MERGED) {
            for (int i = 0; i < results.size(); i++) {
                FrameContext context = contexts.get(i);
                results.set(i, new FusionTargets(context.size()).merged(context.centre(), results.get(i)));
            }
        }
        return results;
    }

    @Override
    public void close() {
        weights.close();
    }
}
