package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.network.Convolution.Widths;

/**
 * The paper's teacher, MSR2AU-Net: multi-scale stems for each frame, a recurrent residual attention U-Net, a residual head.
 *
 * <p>Input (n, frames, h, w): the neighbours of a frame without the frame itself, so that the network is blind to it; result
 * (n, 1, h, w): what is to be added to the mean of the neighbours. h and w must be multiples of 16. The width of the first
 * level is a parameter (64 in the paper, 39 million values); each of the four levels below doubles it. In place of batch
 * normalisation the recurrent kernels start at four tenths of their usual size, which keeps the untrained network from
 * running away and leaves no statistics to carry into use.
 */
public final class TeacherNetwork implements Network {

    private static final int LEVELS = 5;
    private static final int[] STEM_SIDES = {3, 5, 7};

    private final List<Block[]> stems = new ArrayList<>();
    private final List<Block> encoders = new ArrayList<>();
    private final List<Block> risers = new ArrayList<>();
    private final List<AttentionGate> gates = new ArrayList<>();
    private final List<Block> decoders = new ArrayList<>();
    private final Block head;

    /**
     * @param frames number of neighbours, 4 in the paper
     * @param width channels of the first level; stems have half as many for each scale
     */
    public TeacherNetwork(ParameterSet set, int frames, int width) {
        int stemWidth = Math.max(1, width / 2);
        for (int f = 0; f < frames; f++) {
            Block[] scales = new Block[STEM_SIDES.length];
            for (int s = 0; s < scales.length; s++) {
                String name = "stem." + f + "." + STEM_SIDES[s];
                scales[s] = Blocks.rectified(Convolution.same(set, name, new Widths(1, stemWidth), STEM_SIDES[s]));
            }
            stems.add(scales);
        }
        int in = frames * STEM_SIDES.length * stemWidth;
        for (int level = 0; level < LEVELS; level++) {
            encoders.add(RecurrentResidual.block(set, "encoder." + level, new Widths(in, width << level)));
            in = width << level;
        }
        for (int level = LEVELS - 2; level >= 0; level--) {
            int here = width << level;
            risers.add(Blocks.rectified(Convolution.same(set, "up." + level, new Widths(2 * here, here), 3)));
            gates.add(new AttentionGate(set, "gate." + level, here));
            decoders.add(RecurrentResidual.block(set, "decoder." + level, new Widths(2 * here, here)));
        }
        Block last = Blocks.rectified(Convolution.same(set, "last", new Widths(width, stemWidth), 3));
        head = last.then(Convolution.scaled(set, "head", new Widths(stemWidth, 1), 1, 0.1));
    }

    @Override
    public NDArray forward(NDArray frames, Pass pass) {
        NDArray rising = multiScale(pass.enter(frames), pass);
        List<NDArray> skips = new ArrayList<>();
        for (int level = 0; level < LEVELS; level++) {
            NDArray input = level == 0 ? rising : halved(rising);
            rising = encoders.get(level).forward(input, pass);
            skips.add(rising);
        }
        for (int step = 0; step < decoders.size(); step++) {
            NDArray skip = skips.get(LEVELS - 2 - step);
            NDArray doubled = risers.get(step).forward(rising.repeat(2, 2).repeat(3, 2), pass);
            NDArray gated = gates.get(step).forward(doubled, skip, pass);
            rising = decoders.get(step).forward(gated.concat(doubled, 1), pass);
        }
        return pass.leave(head.forward(rising, pass));
    }

    private NDArray multiScale(NDArray frames, Pass pass) {
        NDList maps = new NDList();
        for (int f = 0; f < stems.size(); f++) {
            NDArray frame = frames.get(":, " + f + ":" + (f + 1));
            for (Block stem : stems.get(f)) {
                maps.add(stem.forward(frame, pass));
            }
        }
        return NDArrays.concat(maps, 1);
    }

    private static NDArray halved(NDArray input) {
        return Pool.maxPool2d(input, new Shape(2, 2), new Shape(2, 2), new Shape(0, 0), false);
    }
}
