package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.StudentInput;
import org.clearcine.core.network.StudentNetwork;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.WeightsException;

/** The deployed student under training, on patches that are compared with one target. */
final class StudentTrainer implements AutoCloseable {

    /** What training needs to know beside the data. */
    record Settings(StudentNetwork.Size size, Precision precision, long seed, double averageDecay) {}

    private final GradientTrainer trainer;

    StudentTrainer(Settings settings) throws NetworkUnavailableException {
        trainer = new GradientTrainer(
                set -> new StudentNetwork(set, StudentInput.PLANES, settings.size),
                new GradientTrainer.Settings(settings.precision, settings.seed, settings.averageDecay));
    }

    /** Native arrays that live beyond a step. */
    int liveArrays() {
        return trainer.liveArrays();
    }

    /** Number of trainable values. */
    long size() {
        return trainer.size();
    }

    /**
     * One step.
     *
     * @param step counted from 1
     * @return the loss before the step; not finite if the run is lost, and then nothing was changed
     */
    double step(PatchBatch batch, Loss loss, long step, double learningRate) {
        return trainer.step(
                evaluation -> loss.of(forward(evaluation, batch), square(evaluation.scope(), batch.target, batch)),
                step,
                learningRate);
    }

    private static NDArray forward(GradientTrainer.Evaluation evaluation, PatchBatch batch) {
        long half = batch.side / 2;
        NDArray planes = evaluation
                .scope()
                .create(batch.planes, new Shape(batch.count, half, half, StudentInput.PLANES))
                .transpose(0, 3, 1, 2);
        return square(evaluation.scope(), batch.base, batch).add(evaluation.network(planes));
    }

    private static NDArray square(NDManager scope, float[] values, PatchBatch batch) {
        return scope.create(values, new Shape(batch.count, 1, batch.side, batch.side));
    }

    /** Result for every patch of the batch with the averaged weights, row by row. */
    List<float[]> evaluate(List<PatchBatch> batches) throws WeightsException {
        List<GradientTrainer.Objective> jobs = new ArrayList<>();
        batches.forEach(batch -> jobs.add(evaluation -> forward(evaluation, batch)));
        return trainer.evaluate(jobs);
    }

    Map<String, Tensor> averagedWeights() {
        return trainer.averagedWeights();
    }

    /** Weights, average and optimiser, for {@link ResumableRun}. */
    GradientTrainer gradients() {
        return trainer;
    }

    /** Starts from given weights instead of random ones. */
    void startFrom(Map<String, Tensor> weights) throws WeightsException {
        trainer.startFrom(weights);
    }

    @Override
    public void close() {
        trainer.close();
    }
}
