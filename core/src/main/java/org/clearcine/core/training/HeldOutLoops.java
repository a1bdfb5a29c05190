package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.network.WeightsException;

/**
 * Patches of the held-out loops: always the same with the same added noise, so that two sets of weights are compared on equal
 * terms; and whole patches of fixed frames to look at.
 */
final class HeldOutLoops {

    private static final int BATCHES = 12;
    private static final int PREVIEWS = 3;
    private static final int LARGEST_PREVIEW = 192;

    private final List<PatchBatch> judged = new ArrayList<>();
    private final List<PatchBatch> shown = new ArrayList<>();
    private final List<float[]> raw = new ArrayList<>();
    private final int side;

    HeldOutLoops(List<LoopPlanes> loops, TuningRecipe recipe, long seed) {
        PatchSampler sampler = new PatchSampler(recipe.patches(), Supervision.RECORRUPTED, seed + 77);
        for (int i = 0; i < BATCHES; i++) {
            judged.add(sampler.next(loops));
        }
        int smallest = LARGEST_PREVIEW;
        for (LoopPlanes loop : loops) {
            smallest = Math.min(
                    smallest, Math.min(loop.header().rows(), loop.header().columns()));
        }
        side = smallest / 8 * 8;
        for (LoopPlanes loop : loops.subList(0, Math.min(PREVIEWS, loops.size()))) {
            int frame = loop.header().frames() / 2;
            PatchBatch batch = new PatchBatch(1, side);
            PatchSampler.whole(loop, frame, batch);
            shown.add(batch);
            PatchPlace place = new PatchPlace(
                    (loop.header().rows() - side) / 2, (loop.header().columns() - side) / 2, side, side);
            raw.add(loop.read(LoopPlanes.Kind.NOISY, frame, place));
        }
    }

    /** Mean squared difference to the recorrupted targets with the averaged weights. */
    double loss(StudentTrainer trainer) throws WeightsException {
        List<float[]> results = trainer.evaluate(judged);
        double sum = 0;
        long count = 0;
        for (int b = 0; b < results.size(); b++) {
            float[] result = results.get(b);
            float[] target = judged.get(b).target;
            for (int i = 0; i < result.length; i++) {
                double difference = result[i] - target[i];
                sum += difference * difference;
            }
            count += result.length;
        }
        return sum / count;
    }

    /** What the averaged weights make of the frames that are shown. */
    List<float[]> results(StudentTrainer trainer) throws WeightsException {
        return trainer.evaluate(shown);
    }

    TuningPreview preview(List<float[]> parent, List<float[]> candidate) {
        List<TuningPreview.Patch> patches = new ArrayList<>();
        for (int i = 0; i < raw.size(); i++) {
            patches.add(new TuningPreview.Patch(raw.get(i), parent.get(i), candidate.get(i)));
        }
        return new TuningPreview(side, patches);
    }
}
