package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Map;
import java.util.Random;
import org.clearcine.core.network.NativeScope;
import org.clearcine.core.network.TorchRuntime;
import org.clearcine.core.training.FusionLoss.Rungs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The losses of the variants: values that can be worked out by hand, gradients against finite differences. */
class VariantLossTest {

    private static final int SIDE = 12;
    private static final Shape SHAPE = new Shape(2, 1, SIDE, SIDE);
    private static final int COUNT = 2 * SIDE * SIDE;

    private static float[] values(double middle, double deviation, long seed) {
        Random random = new Random(seed);
        float[] values = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            values[i] = (float) (middle + deviation * random.nextGaussian());
        }
        return values;
    }

    /** A loss with all its other arrays bound; one to be looked at as a function of the result alone. */
    private record Bound(String name, Function loss) {

        interface Function {
            NDArray of(NDArray result, NDManager scope);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static NDArray array(NDManager scope, double middle, double deviation, long seed) {
        return scope.create(values(middle, deviation, seed), SHAPE);
    }

    private static LessonGuides guides(NDManager scope) {
        return guide -> guide == Guide.MOTION ? array(scope, 0.5, 0.1, 3) : array(scope, 0, 2, 10 + guide.ordinal());
    }

    static Bound[] losses() {
        return new Bound[] {
            new Bound("features", (s, scope) -> new FeatureLoss().of(s, array(scope, 0, 2, 2))),
            new Bound("distillation", (s, scope) -> fusion(s, scope, false, false, false)),
            new Bound("recursive", (s, scope) -> fusion(s, scope, true, false, false)),
            new Bound("motion", (s, scope) -> fusion(s, scope, true, true, false)),
            new Bound("edge", (s, scope) -> fusion(s, scope, true, true, true)),
            new Bound(
                    "blind spot",
                    (s, scope) -> new BlindSpotLoss()
                            .of(
                                    s,
                                    array(scope, 0, 2, 4),
                                    array(scope, 0, 1, 5).gt(1.2f).toType(s.getDataType(), false))),
            new Bound(
                    "sure",
                    (s, scope) -> new SureLoss(0.2).of(s, s.mul(0.7f), array(scope, 0, 2, 6), array(scope, 0, 1, 7))),
        };
    }

    private static NDArray fusion(NDArray s, NDManager scope, boolean recursive, boolean motion, boolean edge) {
        return new FusionLoss(new Rungs(recursive, motion, edge)).of(s, guides(scope));
    }

    private static float value(Bound bound, NDManager arrays, float[] result) {
        try (NDManager scope = arrays.newSubManager()) {
            return bound.loss.of(scope.create(result, SHAPE), scope).getFloat();
        }
    }

    private static float[] gradient(Bound bound, NDManager arrays, float[] start) throws Exception {
        NDArray result = arrays.create(start, SHAPE);
        result.setRequiresGradient(true);
        try (GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
            collector.backward(bound.loss.of(result, arrays));
        }
        return result.getGradient().toFloatArray();
    }

    @ParameterizedTest
    @MethodSource("losses")
    void hasTheGradientOfItsValue(Bound bound) throws Exception {
        float[] start = values(0, 2, 1);
        float step = 0.05f;
        try (NativeScope scope = NativeScope.open()) {
            float[] gradient = gradient(bound, scope.arrays(), start);
            for (int i = 0; i < COUNT; i += 19) {
                float[] up = start.clone();
                float[] down = start.clone();
                up[i] += step;
                down[i] -= step;
                double slope = (value(bound, scope.arrays(), up) - value(bound, scope.arrays(), down)) / (2.0 * step);
                assertEquals(slope, gradient[i], 2e-3, bound + " at " + i);
            }
        }
    }

    @Test
    void featureLossIsBlindToBrightnessAndKnowsASlope() throws Exception {
        float[] slope = new float[COUNT];
        for (int i = 0; i < COUNT; i++) {
            slope[i] = 0.1f * (i % SIDE);
        }
        try (NativeScope scope = NativeScope.open()) {
            NDArray flat = scope.arrays().zeros(SHAPE);
            assertEquals(0, new FeatureLoss().of(flat.add(5), flat).getFloat(), 1e-5);
            // A gradient of 0.1 a pixel is one of 0.2 at half and 0.4 at quarter resolution (3x3: one place); no
            // Laplacian.
            NDArray ramp = scope.arrays().create(slope, SHAPE);
            assertEquals((0.1 + 0.2 + 0.4) / 3, new FeatureLoss().of(ramp, flat).getFloat(), 4e-3);
        }
    }

    @Test
    void fusionLossFollowsTheMotionMatrix() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            NDArray result = scope.arrays().zeros(SHAPE);
            Map<Guide, Float> picture = Map.of(Guide.MERGED, 2f, Guide.RECURSIVE, 1f, Guide.FUSED, 0f);
            FusionLoss loss = new FusionLoss(new Rungs(true, true, true));
            for (float motion : new float[] {0, 1, 0.5f}) {
                LessonGuides guides = guide -> result.add(guide == Guide.MOTION ? motion : picture.get(guide));
                double expected = (1 - motion) * 1 + (0.25 + motion) * 4;
                assertEquals(expected, loss.of(result, guides).getFloat(), 1e-4);
            }
        }
    }

    @Test
    void rungsStandOnOneAnother() {
        assertThrows(IllegalArgumentException.class, () -> new Rungs(false, true, false));
        assertThrows(IllegalArgumentException.class, () -> new Rungs(true, false, true));
    }

    @Test
    void blindSpotLossLooksAtHiddenPixelsAlone() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            float[] mask = new float[COUNT];
            float[] frame = new float[COUNT];
            mask[5] = 1;
            mask[9] = 1;
            frame[5] = 3;
            frame[6] = 100;
            NDArray result = scope.arrays().zeros(SHAPE);
            NDArray loss = new BlindSpotLoss()
                    .of(
                            result,
                            scope.arrays().create(frame, SHAPE),
                            scope.arrays().create(mask, SHAPE));
            assertEquals(4.5, loss.getFloat(), 1e-5);
        }
    }

    @Test
    void sureIsTheErrorToTheTruthLessTheNoise() throws Exception {
        // Shrinking c x of noise about 0: error c^2 s^2 = c^2; Stein's estimate short of the noise variance: (1-c)^2 -
        // 1 + 2c = c^2.
        int side = 128;
        Shape shape = new Shape(1, 1, side, side);
        Random random = new Random(8);
        float[] noise = new float[side * side];
        float[] second = new float[side * side];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (float) random.nextGaussian();
            second[i] = (float) random.nextGaussian();
        }
        try (NativeScope scope = NativeScope.open()) {
            NDArray x = scope.arrays().create(noise, shape);
            NDArray n = scope.arrays().create(second, shape);
            for (float c : new float[] {0.2f, 0.6f}) {
                NDArray moved = x.add(n.mul(0.2f)).mul(c);
                double sure = new SureLoss(0.2).of(x.mul(c), moved, x, n).getFloat();
                assertEquals(c * c, sure - 1, 0.05, "c " + c);
            }
        }
    }

    @Test
    void literalLossCountsBothTargetsAndLetsNoGradientThroughItsMap() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            NDArray flat = scope.arrays().zeros(SHAPE).add(30);
            // Flat pictures have no detail: only the two distances are left.
            double value = new LiteralLoss()
                    .of(flat.add(1), flat, flat.add(3), flat.add(2))
                    .getFloat();
            assertEquals(3, value, 5e-3);
            Bound bound = new Bound(
                    "literal",
                    (s, arrays) -> new LiteralLoss()
                            .of(s, array(arrays, 30, 2, 2), array(arrays, 30, 2, 3), array(arrays, 30, 2, 4)));
            float[] start = values(30, 2, 1);
            float[] gradient = gradient(bound, scope.arrays(), start);
            double largest = 0;
            for (float each : gradient) {
                assertTrue(Float.isFinite(each));
                largest = Math.max(largest, Math.abs(each));
            }
            // Two distances give at most 2 / COUNT a pixel; the weighted details add little.
            assertTrue(largest > 0.5 / COUNT && largest < 8.0 / COUNT, "largest " + largest * COUNT);
        }
    }
}
