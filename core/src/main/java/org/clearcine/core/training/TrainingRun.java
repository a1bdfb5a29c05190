package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * A training run that can be stopped at any moment and goes on from its last checkpoint with the same curve.
 *
 * <p>The patches of a step depend on the seed and the number of the step alone, so nothing but the step has to be
 * remembered of the sampler.
 */
final class TrainingRun {

    private final StudentTrainer trainer;
    private final Loss loss;
    private final TrainingPlan plan;
    private final LearningCurve curve = new LearningCurve();
    private long step;

    TrainingRun(StudentTrainer trainer, Loss loss, TrainingPlan plan) {
        this.trainer = trainer;
        this.loss = loss;
        this.plan = plan;
    }

    /** Takes up the last checkpoint, if there is one. */
    void resume() throws IOException, WeightsException {
        if (Files.exists(plan.checkpoint())) {
            Checkpoint last = Checkpoint.read(plan.checkpoint());
            trainer.restore(last.state());
            curve.restore(last.curve());
            step = last.step();
        }
    }

    /**
     * Trains to the end of the schedule.
     *
     * @param loops where patches come from; asked at every step, so that loops can be added meanwhile
     * @throws TrainingFailedException if the loss is no number any more; the last checkpoint stands
     */
    void run(Supplier<List<LoopPlanes>> loops, ProgressMonitor progress)
            throws IOException, CancelledException, TrainingFailedException {
        long total = plan.schedule().totalSteps();
        while (step < total) {
            progress.checkCancelled();
            PatchSampler sampler = new PatchSampler(plan.patches(), plan.supervision(), plan.seed() * 1_000_003 + step);
            double value = trainer.step(
                    sampler.next(loops.get()), loss, step + 1, plan.schedule().rate(step + 1));
            if (!Double.isFinite(value)) {
                throw new TrainingFailedException(
                        "Training stopped at step " + (step + 1) + ": the loss is no number any more.");
            }
            step++;
            curve.add(value);
            if (step % plan.checkpointEvery() == 0 || step == total) {
                new Checkpoint(step, curve.toArray(), trainer.state()).write(plan.checkpoint());
            }
            progress.progress("training", step, total);
        }
    }

    long step() {
        return step;
    }

    /** Mean loss of every stretch of 100 steps so far. */
    float[] curve() {
        return curve.toArray();
    }

    Map<String, Tensor> averagedWeights() {
        return trainer.averagedWeights();
    }
}
