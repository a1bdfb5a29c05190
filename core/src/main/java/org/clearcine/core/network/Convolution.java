package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/** A convolution with bias; odd kernels keep the size at stride 1, even kernels divide it by the stride. */
final class Convolution implements Block {

    private static final Shape NO_DILATION = new Shape(1, 1);

    private final Parameter kernel;
    private final Parameter bias;
    private final Shape stride;
    private final Shape padding;
    private final Input input;

    /** What a convolution is given, which decides how it can be computed in {@link WholeNumbers}. */
    enum Input {
        /** What is not to be rounded: what the network sees, and the sum at its full resolution. */
        FLOATS,
        /** The rectified result of a layer. */
        RESULT,
        /** The sum of two. */
        SUM
    }

    private Convolution(Parameter kernel, Parameter bias, Shape stride, Shape padding, Input input) {
        this.kernel = kernel;
        this.bias = bias;
        this.stride = stride;
        this.padding = padding;
        this.input = input;
    }

    /** The same for another input than a result. */
    Convolution on(Input other) {
        return new Convolution(kernel, bias, stride, padding, other);
    }

    /** A {@code side x side} convolution at stride 1, initialised for a ReLU behind it (He et al. 2015). */
    static Convolution same(ParameterSet set, String name, Widths widths, int side) {
        return of(set, name, widths, new Geometry(side, 1, side / 2, 1));
    }

    /** A 2x2 convolution with stride 2: halves rows and columns. */
    static Convolution halving(ParameterSet set, String name, Widths widths) {
        return of(set, name, widths, new Geometry(2, 2, 0, 1));
    }

    /** Like {@link #same} with an initial gain, for branches that should start small. */
    static Convolution scaled(ParameterSet set, String name, Widths widths, int side, double gain) {
        return of(set, name, widths, new Geometry(side, 1, side / 2, gain));
    }

    private static Convolution of(ParameterSet set, String name, Widths widths, Geometry geometry) {
        int side = geometry.side;
        double deviation = geometry.gain * Math.sqrt(2.0 / ((double) widths.in() * side * side));
        Parameter kernel = set.gaussian(name + ".weight", new Shape(widths.out(), widths.in(), side, side), deviation);
        Parameter bias = set.constant(name + ".bias", new Shape(widths.out()), 0);
        Shape stride = new Shape(geometry.stride, geometry.stride);
        Shape padding = new Shape(geometry.padding, geometry.padding);
        return new Convolution(kernel, bias, stride, padding, Input.RESULT);
    }

    @Override
    public NDArray forward(NDArray array, Pass pass) {
        return with(pass.weight(kernel), array, pass);
    }

    /** The same with another kernel of the same shape. */
    NDArray with(NDArray otherKernel, NDArray array, Pass pass) {
        return Conv2d.conv2d(array, otherKernel, pass.weight(bias), stride, padding, NO_DILATION, 1)
                .singletonOrThrow();
    }

    Parameter kernel() {
        return kernel;
    }

    Parameter bias() {
        return bias;
    }

    Input input() {
        return input;
    }

    /** Rows and columns from one place to the next. */
    long stride() {
        return stride.get(0);
    }

    /** Rows and columns of nothing around the input. */
    long padding() {
        return padding.get(0);
    }

    /** Channels in and out. */
    record Widths(int in, int out) {}

    private record Geometry(int side, int stride, int padding, double gain) {}
}
