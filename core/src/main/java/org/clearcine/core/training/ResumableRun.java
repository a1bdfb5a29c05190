package org.clearcine.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * A run of any training that can be stopped at any moment and goes on from its last checkpoint with the same curve.
 *
 * <p>What a step does must depend on its number alone, so nothing but the number has to be remembered of the data.
 */
final class ResumableRun {

    /** One step of the training; returns the loss before it. */
    @FunctionalInterface
    interface Step {

        /** @param step counted from 1 */
        double take(long step, double learningRate);
    }

    /** How fast it learns, and where and how often the state is kept. */
    record Keeping(LearningRate rate, Path checkpoint, long checkpointEvery) {

        Keeping {
            if (checkpointEvery < 1 || checkpointEvery % LearningCurve.STRETCH != 0) {
                throw new IllegalArgumentException("a checkpoint every " + checkpointEvery + " steps");
            }
        }
    }

    private final GradientTrainer trainer;
    private final Keeping keeping;
    private final LearningCurve curve = new LearningCurve();
    private RunWatcher watcher = RunWatcher.NONE;
    private long step;

    ResumableRun(GradientTrainer trainer, Keeping keeping) {
        this.trainer = trainer;
        this.keeping = keeping;
    }

    /** Tells somebody how it goes. */
    void watchedBy(RunWatcher other) {
        watcher = other;
    }

    /** Takes up the last checkpoint, if there is one. */
    void resume() throws IOException, WeightsException {
        if (Files.exists(keeping.checkpoint)) {
            Checkpoint last = Checkpoint.read(keeping.checkpoint);
            trainer.restore(last.state());
            curve.restore(last.curve());
            step = last.step();
        }
    }

    /**
     * Trains to the end of the schedule.
     *
     * @throws TrainingFailedException if the loss is no number any more; the last checkpoint stands
     */
    void run(Step training, ProgressMonitor progress) throws IOException, CancelledException, TrainingFailedException {
        long total = keeping.rate.totalSteps();
        while (step < total) {
            progress.checkCancelled();
            double value = training.take(step + 1, keeping.rate.rate(step + 1, curve.toArray()));
            if (!Double.isFinite(value)) {
                throw new TrainingFailedException(
                        "Training stopped at step " + (step + 1) + ": the loss is no number any more.");
            }
            step++;
            curve.add(value);
            watcher.stepped(step, value);
            if (step % keeping.checkpointEvery == 0 || step == total) {
                beforeCheckpoint();
                new Checkpoint(step, curve.toArray(), trainer.state()).write(keeping.checkpoint);
            }
            progress.progress("training", step, total);
        }
    }

    private void beforeCheckpoint() throws IOException, TrainingFailedException {
        try {
            watcher.beforeCheckpoint(step);
        } catch (WeightsException e) {
            throw new TrainingFailedException("Training stopped at step " + step + ": " + e.getMessage());
        }
    }

    long step() {
        return step;
    }

    /** Mean loss of every stretch of {@link LearningCurve#STRETCH} steps so far. */
    float[] curve() {
        return curve.toArray();
    }
}
