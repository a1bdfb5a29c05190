package org.clearcine.core.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.clearcine.core.network.Casts;
import org.clearcine.core.network.Network;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.Parameter;
import org.clearcine.core.network.ParameterSet;
import org.clearcine.core.network.Pass;
import org.clearcine.core.network.Precision;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.network.WeightsException;

/**
 * Any network under training: its weights, their slow average and the optimiser; one step at a time, whatever is to be made
 * small.
 *
 * <p>Native memory is flat: all that a step makes lives in a scope of that step.
 */
final class GradientTrainer implements AutoCloseable {

    static final double WEIGHT_DECAY = 1e-4;
    static final double LARGEST_NORM = 1;

    /** What training needs to know beside network and data. */
    record Settings(Precision precision, long seed, double averageDecay) {}

    /** The network of one step, with the scope in which arrays of that step are made. */
    interface Evaluation {

        NDManager scope();

        /** Result of the network for planes (batch, channels, rows, columns). */
        NDArray network(NDArray planes);
    }

    /** A scalar that a step makes small. */
    @FunctionalInterface
    interface Objective {
        NDArray of(Evaluation evaluation);
    }

    private final Engine engine;
    private final NDManager root;
    private final ParameterSet parameters;
    private final Network network;
    private final AdamW optimizer;
    private final ExponentialAverage average;
    private final Casts casts;
    private final Precision precision;

    /** @param architecture builds the network in the parameter set it is given */
    GradientTrainer(Function<ParameterSet, Network> architecture, Settings settings)
            throws NetworkUnavailableException {
        engine = TorchRuntime.engine();
        root = engine.newBaseManager();
        parameters = new ParameterSet(root, settings.seed);
        network = architecture.apply(parameters);
        optimizer = new AdamW(parameters, WEIGHT_DECAY, LARGEST_NORM);
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
     * @return the objective before the step; not finite if the run is lost, and then nothing was changed
     */
    double step(Objective objective, long step, double learningRate) {
        TorchRuntime.recordNoGradients();
        try (NDManager scope = root.newSubManager()) {
            double value;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray error = objective.of(evaluation(scope, precision));
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

    private Evaluation evaluation(NDManager scope, Precision with) {
        Pass pass = Pass.forTraining(scope, with, casts);
        return new Evaluation() {
            @Override
            public NDManager scope() {
                return scope;
            }

            @Override
            public NDArray network(NDArray planes) {
                return network.forward(planes, pass);
            }
        };
    }

    /** What the averaged weights make of each job, in 32 bits; the weights under training stay as they are. */
    List<float[]> evaluate(List<Objective> jobs) throws WeightsException {
        TorchRuntime.recordNoGradients();
        Map<String, Tensor> current = parameters.toTensors();
        parameters.load(average.toTensors());
        List<float[]> results = new ArrayList<>();
        for (Objective job : jobs) {
            try (NDManager scope = root.newSubManager()) {
                results.add(job.of(evaluation(scope, Precision.FLOAT32)).toFloatArray());
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
        TorchRuntime.recordNoGradients();
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
        TorchRuntime.recordNoGradients();
        parameters.load(weights);
        average.load(weights);
    }

    @Override
    public void close() {
        root.close();
    }
}
