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

/** Adam with decoupled weight decay (Loshchilov and Hutter 2019), betas 0.9 and 0.99, gradient clipped by global norm. */
final class AdamW implements AutoCloseable {

    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.99;
    private static final double EPSILON = 1e-8;

    private final NDManager manager;
    private final List<Parameter> parameters;
    private final List<NDArray> first = new ArrayList<>();
    private final List<NDArray> second = new ArrayList<>();
    private final double weightDecay;
    private final double largestNorm;

    AdamW(ParameterSet set, double weightDecay, double largestNorm) {
        manager = set.manager().newSubManager();
        parameters = set.all();
        this.weightDecay = weightDecay;
        this.largestNorm = largestNorm;
        for (Parameter each : parameters) {
            first.add(manager.zeros(each.value().getShape()));
            second.add(manager.zeros(each.value().getShape()));
        }
    }

    /**
     * One update.
     *
     * @param gradients one a parameter, on a manager of this step
     * @param step counted from 1
     * @return norm of the gradient before clipping
     */
    double step(List<NDArray> gradients, long step, double learningRate) {
        double norm = norm(gradients);
        float clip = (float) Math.min(1, largestNorm / Math.max(norm, 1e-12));
        double rate = learningRate * Math.sqrt(1 - Math.pow(BETA_2, step)) / (1 - Math.pow(BETA_1, step));
        for (int i = 0; i < parameters.size(); i++) {
            NDArray gradient = gradients.get(i).muli(clip);
            first.get(i).muli(BETA_1).addi(gradient.mul(1 - BETA_1));
            second.get(i).muli(BETA_2).addi(gradient.square().muli(1 - BETA_2));
            NDArray value = parameters.get(i).value();
            NDArray move = second.get(i).sqrt();
            move.attach(gradient.getManager());
            NDArray direction = first.get(i).div(move.addi(EPSILON));
            direction.attach(gradient.getManager());
            value.muli(1 - learningRate * weightDecay).subi(direction.muli(rate));
        }
        return norm;
    }

    private static double norm(List<NDArray> gradients) {
        NDArray sum = null;
        for (NDArray gradient : gradients) {
            NDArray squares = gradient.square().sum();
            sum = sum == null ? squares : sum.addi(squares);
        }
        return Math.sqrt(sum.getFloat());
    }

    Map<String, Tensor> toTensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            tensors.put("adam.first." + name, tensor(first.get(i)));
            tensors.put("adam.second." + name, tensor(second.get(i)));
        }
        return tensors;
    }

    private static Tensor tensor(NDArray array) {
        return new Tensor(array.getShape().getShape(), array.toFloatArray());
    }

    void load(Map<String, Tensor> tensors) throws WeightsException {
        for (int i = 0; i < parameters.size(); i++) {
            String name = parameters.get(i).name();
            Tensor one = tensors.get("adam.first." + name);
            Tensor two = tensors.get("adam.second." + name);
            if (one == null || two == null) {
                throw new WeightsException("The checkpoint lacks the optimiser's state of " + name + ".");
            }
            first.get(i).set(one.values());
            second.get(i).set(two.values());
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}
