package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EightBitArithmeticTest {

    private static final StudentNetwork.Size WHOLE = new StudentNetwork.Size(16, 16, 32, 2, 2, 2, true);
    private static final StudentNetwork.Size FLOATS = new StudentNetwork.Size(16, 16, 32, 2, 2, 2);
    private static final FrameSize FRAME = new FrameSize(64, 72);

    /** Weights whose results fill the range of whole numbers for these frames, which vary by more than pictures do. */
    private static Map<String, Tensor> weights() throws NetworkUnavailableException {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 7);
            new StudentNetwork(set, StudentInput.PLANES, WHOLE);
            Map<String, Tensor> tensors = new TreeMap<>(set.toTensors());
            tensors.computeIfPresent("stem.weight", (name, tensor) -> scaled(tensor, 0.5f));
            return tensors;
        }
    }

    private static Tensor scaled(Tensor tensor, float factor) {
        float[] values = tensor.values();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new Tensor(tensor.shape(), values);
    }

    private static float[] run(StudentNetwork.Size size, Precision precision) throws Exception {
        assumeComputable(precision);
        StudentInput input = StudentRunnerTest.input(FRAME, 3);
        try (StudentRunner runner = StudentRunner.open(size, weights(), precision)) {
            float[] result = StudentRunnerTest.tiled(runner, input, FRAME);
            for (int i = 0; i < result.length; i++) {
                result[i] -= input.base()[i];
            }
            return result;
        }
    }

    /** Elsewhere the program itself never computes so. */
    static void assumeComputable(Precision precision) throws NetworkUnavailableException {
        assumeTrue(
                precision != Precision.INT8 || EightBitArithmetic.isExactHere(),
                "this processor does not sum bytes exactly");
    }

    private static double rms(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return Math.sqrt(sum / values.length);
    }

    private static double rmsDifference(float[] first, float[] second) {
        float[] difference = first.clone();
        for (int i = 0; i < difference.length; i++) {
            difference[i] -= second[i];
        }
        return rms(difference);
    }

    @Test
    void saysWhatRoundedFloatsSay() throws Exception {
        // Sums that lie between two numbers are rounded either way, since the floats before them differ in their last
        // digits.
        float[] rounded = run(WHOLE, Precision.best());
        float[] bytes = run(WHOLE, Precision.INT8);
        assertTrue(rms(rounded) > 0.1, "the network says nothing: " + rms(rounded));
        assertTrue(
                rmsDifference(rounded, bytes) < 0.08 * rms(rounded),
                rmsDifference(rounded, bytes) + " of " + rms(rounded));
    }

    @Test
    void roundingIsThere() throws Exception {
        float[] exact = run(FLOATS, Precision.FLOAT32);
        float[] rounded = run(WHOLE, Precision.FLOAT32);
        double difference = rmsDifference(exact, rounded);
        assertTrue(difference > 0.001 * rms(exact), "nothing was rounded");
        assertTrue(difference < 0.3 * rms(exact), difference + " of " + rms(exact));
    }

    @ParameterizedTest
    @CsvSource({"1", "-1", "0.011", "0.02", "3.99", "1000"})
    void aResultIsANumberOf64thsFromNothingTo255(float value) throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            Casts casts = new Casts(scope.arrays());
            float result = casts.toWholeResult(scope.arrays().create(value), scope.arrays())
                    .getFloat();
            assertEquals(Math.max(0, Math.min(255, Math.rint(value * 64))) / 64, result, 1e-6);
        }
    }

    @ParameterizedTest
    @CsvSource({"0", "-0.014", "0.017", "-4", "-4.2", "3.96", "400"})
    void aSumIsANumberOf32ndsOfEitherSign(float value) throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            Casts casts = new Casts(scope.arrays());
            float result = casts.toWholeSum(scope.arrays().create(value), scope.arrays())
                    .getFloat();
            assertEquals(Math.max(-128, Math.min(127, Math.rint(value * 32))) / 32, result, 1e-6);
        }
    }

    @Test
    void kernelsAreRoundedAsTheNativeLibraryRoundsThem() throws Exception {
        float[] values = {0.5f, -1.27f, 0.004f, 0.0149f, 2, 0, 0, 0};
        float[] steps = new float[2];
        byte[] whole = WholeNumbers.kernel(values, steps);
        assertArrayEquals(new byte[] {50, -127, 0, 1, 127, 0, 0, 0}, whole);
        try (NativeScope scope = NativeScope.open()) {
            Casts casts = new Casts(scope.arrays());
            float[] rounded = casts.toWholeKernel(scope.arrays().create(values, new Shape(2, 1, 2, 2)), scope.arrays())
                    .toFloatArray();
            for (int i = 0; i < values.length; i++) {
                assertEquals(whole[i] * steps[i / 4], rounded[i], 1e-6);
            }
        }
    }

    @Test
    void isChosenWhereTheProcessorSumsBytesExactly() throws Exception {
        boolean known = Precision.best() == Precision.BFLOAT16; // such processors have the instructions for bytes too
        assumeTrue(known, "whether this processor sums bytes exactly is not known");
        assertEquals(Precision.INT8, Precision.fastest(WHOLE));
        assertEquals(Precision.BFLOAT16, Precision.fastest(FLOATS));
    }

    @Test
    void isTheSameEveryTime() throws Exception {
        assertArrayEquals(run(WHOLE, Precision.INT8), run(WHOLE, Precision.INT8));
    }

    @Test
    void isRefusedToNetworksOfFloats() {
        assertThrows(IllegalArgumentException.class, () -> StudentRunner.open(FLOATS, weights(), Precision.INT8));
    }

    @Test
    void holdsNoMoreArraysAfterManyFrames() throws Exception {
        assumeComputable(Precision.INT8);
        try (StudentRunner runner = StudentRunner.open(WHOLE, weights(), Precision.INT8)) {
            StudentInput input = StudentRunnerTest.input(FRAME, 3);
            StudentRunnerTest.tiled(runner, input, FRAME);
            int before = runner.liveArrays();
            for (int i = 0; i < 20; i++) {
                StudentRunnerTest.tiled(runner, input, FRAME);
            }
            assertEquals(before, runner.liveArrays());
        }
    }
}
