package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.clearcine.core.network.Parameter;
import org.clearcine.core.network.ParameterSet;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.WeightsException;

/** A slow average of the weights, which is what is validated and shipped. */
final class ExponentialAverage implements AutoCloseable {

    private final NDManager manager;
    private final List<Parameter> parameters;
    private final List<NDArray> averages = new ArrayList<>();
    private final double decay;

    ExponentialAverage(ParameterSet set, double decay) {
        manager = set.manager().newSubManager();
        parameters = set.all();
        this.decay = decay;
        for (Parameter each : parameters) {
            averages.add(
                    manager.create(each.value().toFloatArray(), each.value().getShape()));
        }
    }

    /** Moves the average a little towards the weights; faster in the first steps, whose weights are of no worth. */
    void update(long step) {
        double keep = Math.min(decay, (1.0 + step) / (10.0 + step));
        try (NDManager scope = manager.newSubManager()) {
            for (int i = 0; i < averages.size(); i++) {
                NDArray part = parameters.get(i).value().mul(1 - keep);
                part.attach(scope);
                averages.get(i).muli(keep).addi(part);
            }
        }
    }

    /** The averaged weights by name. */
    Map<String, Tensor> toTensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < averages.size(); i++) {
            NDArray array = averages.get(i);
            tensors.put(parameters.get(i).name(), new Tensor(array.getShape().getShape(), array.toFloatArray()));
        }
        return tensors;
    }

    void load(Map<String, Tensor> tensors) throws WeightsException {
        for (int i = 0; i < averages.size(); i++) {
            Tensor tensor = tensors.get(parameters.get(i).name());
            if (tensor == null) {
                throw new WeightsException("The checkpoint lacks the average of "
                        + parameters.get(i).name() + ".");
            }
            averages.get(i).set(tensor.values());
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
