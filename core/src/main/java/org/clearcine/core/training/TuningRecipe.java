package org.clearcine.core.training;

import java.util.Objects;

/**
 * How weights are adapted on a site: what a step sees, how fast it learns, and how often the run is kept on disk.
 *
 * @param patches size and number of patches a step
 * @param supervision what results are compared with; loops that carry a target are always compared with that
 * @param learningRate peak of the schedule
 * @param averageDecay decay of the average of the weights, which is what is kept
 * @param checkpointEvery steps between checkpoints and looks at the held-out loops, a multiple of 100
 */
public record TuningRecipe(
        PatchSampler.Settings patches,
        Supervision supervision,
        double learningRate,
        double averageDecay,
        long checkpointEvery) {

    private static final long WARMUP = 50;

    /** What is used unless somebody asks for something else: pairs of {@link SiteLoops}, learned from slowly. */
    public static final TuningRecipe ON_SITE =
            new TuningRecipe(new PatchSampler.Settings(8, 96, 0.1), Supervision.TRUTH, 2e-4, 0.998, 200);

    public TuningRecipe {
        Objects.requireNonNull(patches, "patches");
        Objects.requireNonNull(supervision, "supervision");
        if (!(learningRate > 0) || !(averageDecay > 0 && averageDecay < 1)) {
            throw new IllegalArgumentException("learning rate " + learningRate + ", decay " + averageDecay);
        }
        if (checkpointEvery < 1 || checkpointEvery % LearningCurve.STRETCH != 0) {
            throw new IllegalArgumentException("a checkpoint every " + checkpointEvery + " steps");
        }
    }

    /** The same with patches of other number and size, for other devices and for tests. */
    public TuningRecipe sized(int batch, int side, long lookEvery) {
        return new TuningRecipe(
                new PatchSampler.Settings(batch, side, patches.forgetful()),
                supervision,
                learningRate,
                averageDecay,
                lookEvery);
    }

    /** That of the shipped weights with edges weighing more, middles of wires too: detail is what a short run loses first. */
    Loss loss() {
        return supervision == Supervision.TRUTH ? new DecibelLoss(new EdgeWeight(32, 0.2, 1), 0.02) : new SquareLoss();
    }

    CosineSchedule schedule(long steps) {
        return new CosineSchedule(learningRate, Math.min(WARMUP, steps / 4), steps);
    }
}
