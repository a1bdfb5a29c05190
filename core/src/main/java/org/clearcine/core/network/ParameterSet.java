package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The trainable arrays of a network in the order in which its constructor named them.
 *
 * <p>Initial values come from a seeded Java generator, so a seed gives the same network on every machine.
 */
public final class ParameterSet implements AutoCloseable {

    private final NDManager manager;
    private final Optional<Random> random;
    private final List<Parameter> parameters = new ArrayList<>();

    public ParameterSet(NDManager parent, long seed) {
        this(parent, Optional.of(new Random(seed)));
    }

    private ParameterSet(NDManager parent, Optional<Random> random) {
        this.manager = parent.newSubManager();
        this.random = random;
    }

    /** Arrays of zeros that {@link #load} fills: initial values take longer to draw than a file to read. */
    static ParameterSet toBeLoaded(NDManager parent) {
        return new ParameterSet(parent, Optional.empty());
    }

    /** A new array of independent gaussian values with the given standard deviation. */
    Parameter gaussian(String name, Shape shape, double standardDeviation) {
        float[] values = new float[Math.toIntExact(shape.size())];
        random.ifPresent(drawn -> {
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (standardDeviation * drawn.nextGaussian());
            }
        });
        return add(name, shape, values);
    }

    /** A new array that holds {@code value} everywhere. */
    Parameter constant(String name, Shape shape, float value) {
        float[] values = new float[Math.toIntExact(shape.size())];
        Arrays.fill(values, value);
        return add(name, shape, values);
    }

    private Parameter add(String name, Shape shape, float[] values) {
        if (parameters.stream().anyMatch(known -> known.name().equals(name))) {
            throw new IllegalArgumentException("two arrays named " + name);
        }
        NDArray array = manager.create(values, shape);
        Parameter parameter = new Parameter(name, array);
        parameters.add(parameter);
        return parameter;
    }

    /** The values as they are now, by name. */
    public Map<String, Tensor> toTensors() {
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        for (Parameter each : parameters) {
            tensors.put(
                    each.name(),
                    new Tensor(each.value().getShape().getShape(), each.value().toFloatArray()));
        }
        return tensors;
    }

    /**
     * Takes over values from a weights file, which must name exactly these arrays.
     *
     * @throws WeightsException if an array is missing, unknown or of another shape; nothing is changed then
     */
    public void load(Map<String, Tensor> tensors) throws WeightsException {
        for (Parameter each : parameters) {
            Tensor tensor = tensors.get(each.name());
            if (tensor == null) {
                throw new WeightsException("The weights lack " + each.name() + ".");
            }
            if (!tensor.hasShape(each.value().getShape().getShape())) {
                throw new WeightsException("The weights of " + each.name() + " have another shape than the network.");
            }
        }
        if (tensors.size() != parameters.size()) {
            throw new WeightsException("The weights hold arrays that the network does not know.");
        }
        for (Parameter each : parameters) {
            each.value().set(tensors.get(each.name()).values());
        }
    }

    public List<Parameter> all() {
        return List.copyOf(parameters);
    }

    /** Number of trainable values. */
    public long size() {
        return parameters.stream().mapToLong(each -> each.value().size()).sum();
    }

    public NDManager manager() {
        return manager;
    }

    @Override
    public void close() {
        manager.close();
    }
}
