package org.clearcine.core.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearcine.core.network.Casts;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Parameter;
import org.clearcine.core.network.ParameterSet;
import org.clearcine.core.network.Pass;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.StudentInput;
import org.clearcine.core.network.StudentNetwork;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.network.WeightsException;

/** A student under training: its weights, their average, and the optimiser; one step at a time. */
final class StudentTrainer implements AutoCloseable {

    /** What training needs to know beside the data. */
    record Settings(StudentNetwork.Size size, Precision precision, long seed, double averageDecay) {

        static final double WEIGHT_DECAY = 1e-4;
        static final double LARGEST_NORM = 1;
    }

    private final Engine engine;
    private final NDManager root;
    private final ParameterSet parameters;
    private final StudentNetwork network;
    private final AdamW optimizer;
    private final ExponentialAverage average;
    private final Casts casts;
    private final Precision precision;

    StudentTrainer(Settings settings) throws NetworkUnavailableException {
        engine = TorchRuntime.engine();
        root = engine.newBaseManager();
        parameters = new ParameterSet(root, settings.seed);
        network = new StudentNetwork(parameters, StudentInput.PLANES, settings.size);
        optimizer = new AdamW(parameters, Settings.WEIGHT_DECAY, Settings.LARGEST_NORM);
        average = new ExponentialAverage(parameters, settings.averageDecay);
        casts = new Casts(root);
        precision = settings.precision;
        parameters.all().forEach(each -> each.value().setRequiresGradient(true));
    }

    /** Native arrays that live beyond a step. */
    int liveArrays() {
        return root.getManagedArrays().size()
                + parameters.manager().getManagedArrays().size();
    }

    /** Number of trainable values. */
    long size() {
        return parameters.size();
    }

    /**
     * One step.
     *
     * @param step counted from 1
     * @return the loss before the step; not finite if the run is lost, and then nothing was changed
     */
    double step(PatchBatch batch, Loss loss, long step, double learningRate) {
        try (NDManager scope = root.newSubManager()) {
            double value;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray result = forward(scope, batch, precision);
                NDArray error = loss.of(result, square(scope, batch.target, batch));
                value = error.getFloat();
                if (!Double.isFinite(value)) {
                    return value;
                }
                collector.backward(error);
            }
            update(scope, step, learningRate);
            return value;
        }
    }

    private void update(NDManager scope, long step, double learningRate) {
        List<NDArray> gradients = new ArrayList<>();
        for (Parameter each : parameters.all()) {
            NDArray gradient = each.value().getGradient();
            gradient.attach(scope);
            gradients.add(gradient);
        }
        optimizer.step(gradients, step, learningRate);
        average.update(step);
        gradients.forEach(gradient -> gradient.muli(0));
    }

    private NDArray forward(NDManager scope, PatchBatch batch, Precision with) {
        long half = batch.side / 2;
        NDArray planes = scope.create(batch.planes, new Shape(batch.count, half, half, StudentInput.PLANES))
                .transpose(0, 3, 1, 2);
        NDArray residual = network.forward(planes, Pass.forTraining(scope, with, casts));
        return square(scope, batch.base, batch).add(residual);
    }

    private static NDArray square(NDManager scope, float[] values, PatchBatch batch) {
        return scope.create(values, new Shape(batch.count, 1, batch.side, batch.side));
    }

    /** Result for every patch of the batch with the averaged weights, row by row. */
    List<float[]> evaluate(List<PatchBatch> batches) throws WeightsException {
        Map<String, Tensor> current = parameters.toTensors();
        parameters.load(average.toTensors());
        List<float[]> results = new ArrayList<>();
        for (PatchBatch batch : batches) {
            try (NDManager scope = root.newSubManager()) {
                results.add(forward(scope, batch, Precision.FLOAT32).toFloatArray());
            }
        }
        parameters.load(current);
        return results;
    }

    Map<String, Tensor> averagedWeights() {
        return average.toTensors();
    }

    /** Everything that is needed to go on as if nothing had happened. */
    Map<String, Tensor> state() {
        Map<String, Tensor> state = new LinkedHashMap<>(optimizer.toTensors());
        parameters.toTensors().forEach((name, tensor) -> state.put("weights." + name, tensor));
        average.toTensors().forEach((name, tensor) -> state.put("average." + name, tensor));
        return state;
    }

    void restore(Map<String, Tensor> state) throws WeightsException {
        parameters.load(withPrefix(state, "weights."));
        average.load(withPrefix(state, "average."));
        optimizer.load(state);
    }

    private static Map<String, Tensor> withPrefix(Map<String, Tensor> state, String prefix) {
        Map<String, Tensor> part = new LinkedHashMap<>();
        state.forEach((name, tensor) -> {
            if (name.startsWith(prefix)) {
                part.put(name.substring(prefix.length()), tensor);
            }
        });
        return part;
    }

    /** Starts from given weights instead of random ones. */
    void startFrom(Map<String, Tensor> weights) throws WeightsException {
        parameters.load(weights);
        average.load(weights);
    }

    @Override
    public void close() {
        root.close();
    }
}
