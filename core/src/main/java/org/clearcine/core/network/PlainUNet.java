package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.network.Convolution.Widths;

/**
 * The paper's student: a plain U-Net on one frame at full resolution, five levels, two 3x3 convolutions each, max-pool down,
 * nearest neighbour up, skips that are joined.
 *
 * <p>Input (n, planes, h, w), result (n, 1, h, w), a residual to the frame; h and w must be multiples of 16. The width of the
 * first level is a parameter (64 in the paper); each level below doubles it. No normalisation.
 */
public final class PlainUNet implements Network {

    private static final int LEVELS = 5;

    private final List<Block> encoders = new ArrayList<>();
    private final List<Block> risers = new ArrayList<>();
    private final List<Block> decoders = new ArrayList<>();
    private final Block head;

    /** @param width channels of the first level */
    public PlainUNet(ParameterSet set, int planes, int width) {
        int in = planes;
        for (int level = 0; level < LEVELS; level++) {
            encoders.add(pair(set, "encoder." + level, new Widths(in, width << level)));
            in = width << level;
        }
        for (int level = LEVELS - 2; level >= 0; level--) {
            int here = width << level;
            risers.add(Blocks.rectified(Convolution.same(set, "up." + level, new Widths(2 * here, here), 3)));
            decoders.add(pair(set, "decoder." + level, new Widths(2 * here, here)));
        }
        head = Convolution.scaled(set, "head", new Widths(width, 1), 1, 0.1);
    }

    private static Block pair(ParameterSet set, String name, Widths widths) {
        return Blocks.rectified(Convolution.same(set, name + ".0", widths, 3))
                .then(Blocks.rectified(Convolution.same(set, name + ".1", new Widths(widths.out(), widths.out()), 3)));
    }

    @Override
    public NDArray forward(NDArray planes, Pass pass) {
        NDArray rising = pass.enter(planes);
        List<NDArray> skips = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            NDArray input = level == 0
                    ? rising
                    : Pool.maxPool2d(rising, new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false);
            rising = encoders.get(level).forward(input, pass);
            skips.add(rising);
        }
        for (int step = 0; step < decoders.size(); step++) {
            NDArray skip = skips.get(LEVELS - 2 - step);
            NDArray doubled = risers.get(step).forward(rising.repeat(2, 2).repeat(3, 2), pass);
            rising = decoders.get(step).forward(skip.concat(doubled, 1), pass);
        }
        return pass.leave(head.forward(rising, pass));
    }
}
