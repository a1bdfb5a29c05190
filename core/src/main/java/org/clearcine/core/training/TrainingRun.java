package org.clearcine.core.training;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * A run that trains the deployed student on patches of loops; see {@link ResumableRun}.
 *
 * <p>The patches of a step depend on the seed and the number of the step alone.
 */
final class TrainingRun {

    private final StudentTrainer trainer;
    private final Loss loss;
    private final TrainingPlan plan;
    private final ResumableRun run;

    TrainingRun(StudentTrainer trainer, Loss loss, TrainingPlan plan) {
        this.trainer = trainer;
        this.loss = loss;
        this.plan = plan;
        run = new ResumableRun(
                trainer.gradients(),
                new ResumableRun.Keeping(plan.schedule(), plan.checkpoint(), plan.checkpointEvery()));
    }

    /** Tells somebody how it goes. */
    TrainingRun watchedBy(RunWatcher watcher) {
        run.watchedBy(watcher);
        return this;
    }

    /** Takes up the last checkpoint, if there is one. */
    void resume() throws IOException, WeightsException {
        run.resume();
    }

    /**
     * Trains to the end of the schedule.
     *
     * @param loops where patches come from; asked at every step, so that loops can be added meanwhile
     * @throws TrainingFailedException if the loss is no number any more; the last checkpoint stands
     */
    void run(Supplier<List<LoopPlanes>> loops, ProgressMonitor progress)
            throws IOException, CancelledException, TrainingFailedException {
        run.run(
                (step, rate) -> {
                    long seed = plan.seed() * 1_000_003 + step - 1;
                    PatchSampler sampler = new PatchSampler(plan.patches(), plan.supervision(), seed);
                    return trainer.step(sampler.next(loops.get()), loss, step, rate);
                },
                progress);
    }

    long step() {
        return run.step();
    }

    /** Mean loss of every stretch of 100 steps so far. */
    float[] curve() {
        return run.curve();
    }

    Map<String, Tensor> averagedWeights() {
        return trainer.averagedWeights();
    }
}
