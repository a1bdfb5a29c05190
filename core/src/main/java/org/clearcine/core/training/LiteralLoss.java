package org.clearcine.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.pooling.Pool;
import java.util.List;

/**
 * The student's loss as the authors' published code has it, kept to be compared with, known defects included.
 *
 * <p>{@code |S - rec| + |S - T| + |W high(S) - W high(rec)|}, means; Q = 0.5 S rec pixel by pixel; R_a = |Q - x|, R_e = |Q - T|;
 * W = Var(R_a)^(1/5) times the variance of R_a over 7x7, 0 where R_a is below R_e (the artifact map of LDL, Liang et al. 2022);
 * high() are the Haar detail bands. No gradient flows through W. The code works on pictures from 0 to 1, so stabilised values are
 * divided by 64 for W, which a product of two pictures depends on.
 */
record LiteralLoss() {

    private static final double UNIT = 1.0 / 64;
    private static final int WINDOW = 7;

    /** All (batch, 1, rows, columns), stabilised: result, recursion with the frame in it, teacher, noisy frame. */
    NDArray of(NDArray result, NDArray recursion, NDArray teacher, NDArray frame) {
        NDArray weight =
                weight(result.stopGradient(), recursion, teacher, frame).get(new NDIndex(":, :, :-1, :-1"));
        List<NDArray> own = HaarBands.of(result);
        List<NDArray> wanted = HaarBands.of(recursion);
        NDArray loss = SoftSize.of(result.sub(recursion))
                .mean()
                .add(SoftSize.of(result.sub(teacher)).mean());
        for (int band = 0; band < own.size(); band++) {
            NDArray difference = own.get(band).sub(wanted.get(band)).mul(weight);
            loss = loss.add(SoftSize.of(difference).mean().div(own.size()));
        }
        return loss;
    }

    private static NDArray weight(NDArray result, NDArray recursion, NDArray teacher, NDArray frame) {
        NDArray product = result.mul(recursion).mul(0.5 * UNIT * UNIT);
        NDArray artifact = product.sub(frame.mul(UNIT)).abs();
        NDArray expected = product.sub(teacher.mul(UNIT)).abs();
        NDArray flat = artifact.reshape(artifact.getShape().get(0), -1);
        int[] pixels = {1};
        NDArray global = flat.sub(flat.mean(pixels, true))
                .square()
                .mean(pixels, true)
                .pow(0.2)
                .reshape(-1, 1, 1, 1);
        NDArray local =
                boxMean(artifact.square()).sub(boxMean(artifact).square()).maximum(0f);
        NDArray open = artifact.gte(expected).toType(artifact.getDataType(), false);
        return global.mul(local).mul(open);
    }

    /** Mean over 7x7; at the edges over what lies within the picture. */
    private static NDArray boxMean(NDArray picture) {
        Shape window = new Shape(WINDOW, WINDOW);
        return Pool.avgPool2d(picture, window, new Shape(1, 1), new Shape(WINDOW / 2, WINDOW / 2), false, false);
    }
}
