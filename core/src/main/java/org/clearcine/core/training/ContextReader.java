package org.clearcine.core.training;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.denoise.TemporalPredictor;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Makes of a short recorded loop what a network is shown, with no more work than its view needs. */
final class ContextReader {

    private final FrameSource loop;
    private final NoiseModel noise;
    private final VarianceStabilizer stabilizer;

    ContextReader(FrameSource loop, NoiseModel noise) {
        this.loop = loop;
        this.noise = noise;
        stabilizer = VarianceStabilizer.of(noise);
    }

    VarianceStabilizer stabilizer() {
        return stabilizer;
    }

    /** A context for each frame; the whole loop is held in memory. */
    List<FrameContext> read(NetworkView view) throws IOException, CancelledException {
        List<float[]> frames = new ArrayList<>();
        for (int index = 0; index < loop.frameCount(); index++) {
            float[] values = new float[loop.size().pixelCount()];
            stabilizer.forward(loop.frame(index), values);
            frames.add(values);
        }
        List<FrameContext> contexts = new ArrayList<>();
        for (int index = 0; index < frames.size(); index++) {
            contexts.add(FrameContext.ofFrames(loop.size(), index, frames.size(), frames::get));
        }
        switch (view) {
            case WINDOW -> predictBothSides(contexts);
            case CAUSAL -> predictFromThePast(contexts);
            default -> {
                return contexts;
            }
        }
        return contexts;
    }

    private void predictBothSides(List<FrameContext> contexts) throws IOException, CancelledException {
        new TemporalPredictor(loop, stabilizer, noise)
                .run(
                        each -> contexts.set(
                                each.index(),
                                contexts.get(each.index())
                                        .with(side(each.forward()), side(each.backward()), noise.correlation())),
                        ProgressMonitor.NONE);
    }

    private static List<float[]> side(Prediction prediction) {
        return List.of(prediction.values(), prediction.variance());
    }

    private void predictFromThePast(List<FrameContext> contexts) throws CancelledException {
        PastPredictor past = new PastPredictor(loop.size(), noise.correlation());
        for (int index = 0; index < contexts.size(); index++) {
            FrameContext each = contexts.get(index);
            contexts.set(index, each.with(past.next(each.centre()), List.of(), noise.correlation()));
        }
    }
}
