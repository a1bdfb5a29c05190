package org.clearcine.core.training;

import java.nio.file.Path;
import java.util.Objects;

/**
 * How long to train and on what patches.
 *
 * @param patches size and number of patches a step
 * @param schedule learning rate and number of steps
 * @param supervision what results are compared with
 * @param seed seed of the patches; the same seed, loops and settings give the same curve on a CPU
 * @param checkpoint where the state is kept
 * @param checkpointEvery steps between checkpoints, a multiple of {@link LearningCurve#STRETCH}
 */
public record TrainingPlan(
        PatchSampler.Settings patches,
        LearningRate schedule,
        Supervision supervision,
        long seed,
        Path checkpoint,
        long checkpointEvery) {

    public TrainingPlan {
        Objects.requireNonNull(patches, "patches");
        Objects.requireNonNull(schedule, "schedule");
        Objects.requireNonNull(supervision, "supervision");
        Objects.requireNonNull(checkpoint, "checkpoint");
        if (checkpointEvery < 1 || checkpointEvery % LearningCurve.STRETCH != 0) {
            throw new IllegalArgumentException("a checkpoint every " + checkpointEvery + " steps");
        }
    }
}
