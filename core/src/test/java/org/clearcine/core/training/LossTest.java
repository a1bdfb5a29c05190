package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import java.util.Random;
import org.clearcine.core.network.NativeScope;
import org.clearcine.core.network.TorchRuntime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each loss: its value where it can be computed by hand, and its gradient against finite differences. */
class LossTest {

    static List<Loss> losses() {
        return List.of(
                new SquareLoss(),
                new CharbonnierLoss(0.1),
                new DecibelLoss(new EdgeWeight(3, 2), 0.005),
                new DetailLoss(new EdgeWeight(4, 3)));
    }

    private static float[] values(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) random.nextGaussian() * 2;
        }
        return values;
    }

    private static float value(Loss loss, NDManager arrays, float[] result, float[] target) {
        Shape shape = new Shape(2, 1, 8, 8);
        try (NDManager scope = arrays.newSubManager()) {
            return loss.of(scope.create(result, shape), scope.create(target, shape))
                    .getFloat();
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void hasTheGradientOfItsValue(Loss loss) throws Exception {
        float[] start = values(128, 1);
        float[] target = values(128, 2);
        try (NativeScope scope = NativeScope.open()) {
            float[] gradient = gradient(loss, scope.arrays(), start, target);
            for (int i = 0; i < 128; i += 9) {
                float step = 0.05f;
                float[] up = start.clone();
                float[] down = start.clone();
                up[i] += step;
                down[i] -= step;
                double slope = (value(loss, scope.arrays(), up, target) - value(loss, scope.arrays(), down, target))
                        / (2.0 * step);
                assertEquals(slope, gradient[i], 2e-3, loss + " at " + i);
            }
        }
    }

    private static float[] gradient(Loss loss, NDManager arrays, float[] start, float[] target) throws Exception {
        Shape shape = new Shape(2, 1, 8, 8);
        NDArray result = arrays.create(start, shape);
        result.setRequiresGradient(true);
        try (GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
            collector.backward(loss.of(result, arrays.create(target, shape)));
        }
        return result.getGradient().toFloatArray();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void isSmallestWhereResultAndTargetAgree(Loss loss) throws Exception {
        float[] target = values(128, 3);
        try (NativeScope scope = NativeScope.open()) {
            float none = value(loss, scope.arrays(), target, target);
            float some = value(loss, scope.arrays(), values(128, 4), target);
            assertEquals(true, none < some, loss + ": " + none + " and " + some);
        }
    }

    @Test
    void decibelLossIsTheLogarithmOfTheErrorOfEachPatch() throws Exception {
        float[] target = new float[128];
        float[] result = new float[128];
        java.util.Arrays.fill(result, 0, 64, 0.1f);
        java.util.Arrays.fill(result, 64, 128, 1f);
        try (NativeScope scope = NativeScope.open()) {
            double expected = 0.5 * (Math.log(0.01 + 0.005) + Math.log(1 + 0.005));
            assertEquals(
                    expected,
                    value(new DecibelLoss(new EdgeWeight(3, 2), 0.005), scope.arrays(), result, target),
                    1e-5);
        }
    }

    @Test
    void edgeWeightRisesWithTheGradientUpToItsKnee() throws Exception {
        float[] ramp = new float[64];
        for (int i = 0; i < 64; i++) {
            ramp[i] = i % 8;
        }
        try (NativeScope scope = NativeScope.open()) {
            NDArray target = scope.arrays().create(ramp, new Shape(1, 1, 8, 8));
            float[] half = new EdgeWeight(3, 2).of(target).toFloatArray();
            float[] full = new EdgeWeight(3, 0.5).of(target).toFloatArray();
            assertEquals(2.5f, half[3 * 8 + 3], 1e-6);
            assertEquals(4f, full[3 * 8 + 3], 1e-6);
            assertEquals(1f, half[0], 1e-6);
        }
    }

    @Test
    void spreadWeightsReachTheMiddleOfALineWhereTheGradientVanishes() throws Exception {
        float[] line = new float[81];
        for (int y = 0; y < 9; y++) {
            line[y * 9 + 4] = -1;
        }
        try (NativeScope scope = NativeScope.open()) {
            NDArray target = scope.arrays().create(line, new Shape(1, 1, 9, 9));
            float[] sharp = new EdgeWeight(3, 0.25).of(target).toFloatArray();
            float[] spread = new EdgeWeight(3, 0.25, 1).of(target).toFloatArray();
            assertEquals(1f, sharp[4 * 9 + 4], 1e-6);
            assertEquals(4f, spread[4 * 9 + 4], 1e-6);
            assertEquals(4f, spread[4 * 9 + 6], 1e-6);
            assertEquals(1f, spread[4 * 9 + 7], 1e-6);
        }
    }

    @Test
    void detailLossIsBlindToBrightness() throws Exception {
        float[] target = values(128, 5);
        float[] brighter = target.clone();
        for (int i = 0; i < brighter.length; i++) {
            brighter[i] += 3;
        }
        try (NativeScope scope = NativeScope.open()) {
            assertEquals(0, value(new DetailLoss(new EdgeWeight(4, 3)), scope.arrays(), brighter, target), 1e-3);
        }
    }
}
