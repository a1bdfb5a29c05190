package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link WholeNumbers} as such: layers hand on one byte a value, and kernels are bytes. For running only.
 *
 * <p>The operations are those that the native library has for quantised networks; DJL reaches them through a line of source text each.
 * What is not to be rounded is computed in the floats of the pass.
 */
final class EightBitArithmetic implements Arithmetic {

    /** By way of 32-bit floats and 16-bit whole numbers: straight from 16-bit floats to bytes takes a third longer. */
    private static final String TO_NUMBERS = "torch.to(torch.to(torch.clamp_(torch.round_(torch.mul(torch.to(x, "
            + Pass.FLOAT32 + "), " + 1 / WholeNumbers.RESULT_STEP + ")), 0, " + WholeNumbers.LARGEST_RESULT
            + "), 2), 0)";

    private static final String RESULT = WholeNumbers.RESULT_STEP + ", 0";
    private static final String SUM = WholeNumbers.SUM_STEP + ", " + WholeNumbers.SUM_ZERO;
    private static final String NOTHING_MORE = "annotate(List[Optional[number]], []), \"\")";

    private final PtNDManager manager;
    private final Map<String, PtSymbolBlock> operations = new HashMap<>();
    private final Map<Parameter, Kernel> kernels = new HashMap<>();

    /** A kernel in whole numbers, laid out for the processor; the step of each channel; and that zero is zero. */
    private record Kernel(NDArray packed, NDArray steps, NDArray zeros) {}

    /** Asked once a process. */
    private static final class Here {
        static final boolean EXACT = isExact();
    }

    /**
     * Whether this processor sums bytes without loss. Some have only instructions that cut the sum of two products off at 16 bits; others,
     * and other systems, have no such operations at all.
     */
    static boolean isExactHere() throws NetworkUnavailableException {
        TorchRuntime.engine();
        return Here.EXACT;
    }

    private static boolean isExact() {
        int channels = 16;
        int side = 8;
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = ParameterSet.toBeLoaded(scope.arrays());
            Convolution convolution = Convolution.same(set, "largest", new Convolution.Widths(channels, 4), 3);
            convolution.kernel().value().set(new float[4 * channels * 9]);
            convolution.kernel().value().addi(WholeNumbers.LARGEST_WEIGHT);
            byte[] largest = new byte[side * side * channels];
            Arrays.fill(largest, (byte) WholeNumbers.LARGEST_RESULT);
            NDArray input = scope.arrays()
                    .create(ByteBuffer.wrap(largest), new Shape(1, side, side, channels), DataType.UINT8)
                    .transpose(0, 3, 1, 2);
            Pass pass = Pass.forRunning(scope.arrays(), Precision.FLOAT32, new Casts(scope.arrays()));
            float[] sums = new EightBitArithmetic(scope.arrays())
                    .residual(convolution, input, pass)
                    .toFloatArray();
            double expected = WholeNumbers.LARGEST_RESULT
                    * WholeNumbers.RESULT_STEP
                    * WholeNumbers.LARGEST_WEIGHT
                    * channels
                    * convolution.kernel().value().getShape().slice(2).size();
            return sums[sums.length / 2 + side] == expected;
        } catch (NetworkUnavailableException | RuntimeException | LinkageError e) {
            return false;
        }
    }

    /** @param manager keeps kernels and operations */
    EightBitArithmetic(NDManager manager) {
        this.manager = (PtNDManager) manager;
    }

    @Override
    public NDArray layer(Convolution convolution, NDArray input, Pass pass) {
        if (convolution.input() == Convolution.Input.FLOATS) {
            NDArray linear = convolution.forward(input, pass);
            NDArray numbers = run(TO_NUMBERS, new String[] {"x"}, new NDList(linear), pass.scope());
            pass.spent(linear);
            return numbers;
        }
        return convolved(convolution, input, RESULT + ", 0, \"relu\", " + NOTHING_MORE, pass);
    }

    @Override
    public NDArray rise(Convolution convolution, NDArray input, NDArray skip, Pass pass) {
        NDArray folded = Blocks.unshuffle(skip);
        Kernel kernel = kernels.computeIfAbsent(convolution.kernel(), key -> packed(convolution, input));
        String call = "ops.onednn.qconv2d_pointwise(x, " + given(convolution) + ", k, s, z, skip, b, "
                + geometry(convolution) + ", " + SUM + ", 0, " + RESULT + ", \"sum\", None, None, " + NOTHING_MORE;
        NDArray sum = run(
                call,
                new String[] {"x", "k", "s", "z", "skip", "b"},
                new NDList(
                        input,
                        kernel.packed,
                        kernel.steps,
                        kernel.zeros,
                        folded,
                        convolution.bias().value()),
                pass.scope());
        folded.close();
        pass.spent(skip);
        return Blocks.shuffle(sum, pass);
    }

    @Override
    public NDArray riseInFloats(Convolution convolution, NDArray input, NDArray skip, Pass pass) {
        NDArray rising = spread(convolution, input, pass.floats(), pass);
        String call =
                "torch.add_(x, torch.mul_(torch.to(skip, " + pass.floats() + "), " + WholeNumbers.RESULT_STEP + "))";
        NDArray sum = run(call, new String[] {"x", "skip"}, new NDList(rising, skip), pass.scope());
        pass.spent(skip);
        return sum;
    }

    @Override
    public NDArray residual(Convolution convolution, NDArray input, Pass pass) {
        return spread(convolution, input, Pass.FLOAT32, pass);
    }

    private NDArray spread(Convolution convolution, NDArray input, int floats, Pass pass) {
        String output = "1., 0, " + floats + ", \"none\", " + NOTHING_MORE;
        return Blocks.shuffle(convolved(convolution, input, output, pass), pass);
    }

    /** A convolution whose result is as {@code output} says: step, zero, number format, and what is done to it. */
    private NDArray convolved(Convolution convolution, NDArray input, String output, Pass pass) {
        Kernel kernel = kernels.computeIfAbsent(convolution.kernel(), key -> packed(convolution, input));
        String call = "ops.onednn.qconv2d_pointwise(x, " + given(convolution) + ", k, s, z, b, " + geometry(convolution)
                + ", " + output;
        return run(
                call,
                new String[] {"x", "k", "s", "z", "b"},
                new NDList(
                        input,
                        kernel.packed,
                        kernel.steps,
                        kernel.zeros,
                        convolution.bias().value()),
                pass.scope());
    }

    private static String given(Convolution convolution) {
        return convolution.input() == Convolution.Input.SUM ? SUM : RESULT;
    }

    private static String geometry(Convolution convolution) {
        long stride = convolution.stride();
        long padding = convolution.padding();
        return "[" + stride + ", " + stride + "], [" + padding + ", " + padding + "], [1, 1], 1";
    }

    /** Laid out for inputs of this shape: for others the native library lays kernels out anew, each time. */
    private Kernel packed(Convolution convolution, NDArray input) {
        NDArray kernel = convolution.kernel().value();
        float[] values = kernel.toFloatArray();
        int channels = Math.toIntExact(kernel.getShape().get(0));
        float[] steps = new float[channels];
        byte[] whole = WholeNumbers.kernel(values, steps);
        NDArray stepArray = manager.create(steps);
        NDArray zeros = manager.zeros(new Shape(channels), DataType.INT32);
        try (NDArray bytes = manager.create(ByteBuffer.wrap(whole), kernel.getShape(), DataType.INT8)) {
            String call = "ops.onednn.qconv_prepack(k, s, " + given(convolution) + ", " + geometry(convolution)
                    + ", torch.size(x))";
            NDArray packed = run(call, new String[] {"k", "s", "x"}, new NDList(bytes, stepArray, input), manager);
            return new Kernel(packed, stepArray, zeros);
        }
    }

    private NDArray run(String expression, String[] arguments, NDList values, NDManager owner) {
        PtSymbolBlock operation = operations.computeIfAbsent(
                expression, key -> TorchModuleText.load(manager, List.of(key), Arrays.asList(arguments)));
        return TorchModuleText.run(operation, values, owner);
    }
}
