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

    private Convolution(Parameter kernel, Parameter bias, int stride, int padding) {
        this.kernel = kernel;
        this.bias = bias;
        this.stride = new Shape(stride, stride);
        this.padding = new Shape(padding, padding);
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
        return new Convolution(kernel, bias, geometry.stride, geometry.padding);
    }

    @Override
    public NDArray forward(NDArray input, Pass pass) {
        return Conv2d.conv2d(input, pass.weight(kernel), pass.weight(bias), stride, padding, NO_DILATION, 1)
                .singletonOrThrow();
    }

    /** Channels in and out. */
    record Widths(int in, int out) {}

    private record Geometry(int side, int stride, int padding, double gain) {}
}
