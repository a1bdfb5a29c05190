package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.network.Convolution.Input;
import org.clearcine.core.network.Convolution.Widths;

/**
 * The deployed network: a small U-Net on planes that were unshuffled by 2, whose result is a residual to the base.
 *
 * <p>Three levels, stride-2 convolutions down, pixel shuffle up, skips that are added, ReLU, no normalisation. Input
 * (n, planes, h, w) at half resolution, result (n, 1, 2h, 2w) in units of the noise. h and w must be multiples of 4.
 */
public final class StudentNetwork implements Network {

    /**
     * Channels on the three levels, convolutions on each of them, and whether layers hand on {@link WholeNumbers}; the first layer and the
     * first after the last sum, which decide what the finest detail looks like, compute in floats.
     */
    public record Size(
            int full, int half, int quarter, int fullDepth, int halfDepth, int quarterDepth, boolean wholeNumbers) {

        /** What ships; what it costs stands in docs/speed.md. */
        public static final Size BASE = new Size(32, 48, 96, 2, 4, 6, true);

        /** In floats throughout. */
        public Size(int full, int half, int quarter, int fullDepth, int halfDepth, int quarterDepth) {
            this(full, half, quarter, fullDepth, halfDepth, quarterDepth, false);
        }

        public Size {
            if (fullDepth == 0) {
                fullDepth = 1; // manifests from before it could be chosen do not name it
            }
            if (Math.min(full, Math.min(half, quarter)) < 1
                    || Math.min(fullDepth, Math.min(halfDepth, quarterDepth)) < 1) {
                throw new IllegalArgumentException("student of size " + full + "/" + half + "/" + quarter);
            }
        }
    }

    private final Arithmetic arithmetic;
    private final Block stem;
    private final Block encoder1;
    private final Block down1;
    private final Block encoder2;
    private final Block down2;
    private final Block bottom;
    private final Convolution up2;
    private final Block decoder2;
    private final Convolution up1;
    private final Block decoder1;
    private final Convolution head;

    /** A student in floats, which are rounded if the size says so. */
    public StudentNetwork(ParameterSet set, int planes, Size size) {
        this(set, planes, size, size.wholeNumbers ? new RoundedArithmetic() : new FloatArithmetic());
    }

    StudentNetwork(ParameterSet set, int planes, Size size, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        int a = size.full;
        int b = size.half;
        int c = size.quarter;
        stem = layer(Convolution.same(set, "stem", new Widths(planes, a), 3).on(Input.FLOATS));
        encoder1 = chain(set, "encoder1", a, size.fullDepth, Input.RESULT);
        down1 = layer(Convolution.halving(set, "down1", new Widths(a, b)));
        encoder2 = chain(set, "encoder2", b, size.halfDepth, Input.RESULT);
        down2 = layer(Convolution.halving(set, "down2", new Widths(b, c)));
        bottom = chain(set, "bottom", c, size.quarterDepth, Input.RESULT);
        up2 = Convolution.same(set, "up2", new Widths(c, 4 * b), 1);
        decoder2 = chain(set, "decoder2", b, size.halfDepth, Input.SUM);
        up1 = Convolution.same(set, "up1", new Widths(b, 4 * a), 1);
        decoder1 = chain(set, "decoder1", a, size.fullDepth, Input.FLOATS);
        head = Convolution.scaled(set, "head", new Widths(a, 4), 3, 0.1);
    }

    private Block chain(ParameterSet set, String name, int width, int depth, Input first) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            Convolution convolution = Convolution.same(set, name + "." + i, new Widths(width, width), 3);
            blocks.add(layer(i == 0 ? convolution.on(first) : convolution));
        }
        return blocks.stream().reduce(Block::then).orElseThrow();
    }

    private Block layer(Convolution convolution) {
        return (input, pass) -> arithmetic.layer(convolution, input, pass);
    }

    @Override
    public NDArray forward(NDArray planes, Pass pass) {
        NDArray full = encoder1.forward(stem.forward(pass.enter(planes), pass), pass);
        NDArray half = encoder2.forward(down1.forward(full, pass), pass);
        NDArray quarter = bottom.forward(down2.forward(half, pass), pass);
        NDArray rising = decoder2.forward(arithmetic.rise(up2, quarter, half, pass), pass);
        NDArray top = decoder1.forward(arithmetic.riseInFloats(up1, rising, full, pass), pass);
        return pass.leave(arithmetic.residual(head, top, pass));
    }
}
