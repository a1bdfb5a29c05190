package org.clearcine.core.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearcine.core.frame.FrameSize;

/**
 * A student ready to run: weights loaded once, then frame after frame. Belongs to one thread.
 *
 * <p>Large frames go through in tiles that overlap by more than the network can see, so that no seam is left; sides that
 * the network cannot halve are continued by reflection.
 */
public final class StudentRunner implements AutoCloseable {

    /** Sides of what the network sees are multiples of this: unshuffled by 2 and halved twice. */
    private static final int MULTIPLE = 8;

    /** Largest inner side of a tile. */
    static final int TILE = 768;

    /** More than the 101 pixels that a result depends on. */
    static final int OVERLAP = 112;

    private final NativeScope scope;
    private final StudentNetwork network;
    private final Pass weights;
    private ByteBuffer memory = ByteBuffer.allocateDirect(0);

    private StudentRunner(NativeScope scope, StudentNetwork network, Pass weights) {
        this.scope = scope;
        this.network = network;
        this.weights = weights;
    }

    /**
     * Loads weights.
     *
     * @param precision INT8 only for a size in whole numbers
     * @throws NetworkUnavailableException if the natives cannot be loaded here
     * @throws WeightsException if the weights do not fit the network
     */
    public static StudentRunner open(StudentNetwork.Size size, Map<String, Tensor> tensors, Precision precision)
            throws NetworkUnavailableException, WeightsException {
        if (precision == Precision.INT8 && !size.wholeNumbers()) {
            throw new IllegalArgumentException("a network of floats in whole numbers");
        }
        NativeScope scope = NativeScope.open();
        try {
            ParameterSet parameters = ParameterSet.toBeLoaded(scope.arrays());
            StudentNetwork network = precision == Precision.INT8
                    ? new StudentNetwork(parameters, StudentInput.PLANES, size, new EightBitArithmetic(scope.arrays()))
                    : new StudentNetwork(parameters, StudentInput.PLANES, size);
            parameters.load(tensors);
            Pass pass = Pass.forRunning(scope.arrays(), precision.ofFloats(), new Casts(scope.arrays()));
            return new StudentRunner(scope, network, pass);
        } catch (WeightsException | RuntimeException e) {
            scope.close();
            throw e;
        }
    }

    /** The denoised stabilised values of a frame in one piece, however large; for comparison. */
    float[] runWhole(StudentInput input, FrameSize size) {
        float[] result = input.base().clone();
        addResidual(input, Tile.whole(size), result);
        return result;
    }

    /** Adds to the base what the network says of one tile. */
    void addResidual(StudentInput input, Tile tile, float[] result) {
        int rows = roundedUp(tile.outerRows());
        int columns = roundedUp(tile.outerColumns());
        try (NativeScope frame = scope.inner()) {
            ByteBuffer planes = memory(rows / 2 * (columns / 2) * StudentInput.PLANES);
            input.write(tile.outerTop, tile.outerLeft, new FrameSize(rows, columns), planes.asFloatBuffer());
            NDArray array = frame.arrays()
                    .create(planes, new Shape(1, rows / 2, columns / 2, StudentInput.PLANES), DataType.FLOAT32)
                    .transpose(0, 3, 1, 2);
            float[] residual =
                    network.forward(array, weights.within(frame.arrays())).toFloatArray();
            for (int y = tile.top; y < tile.bottom; y++) {
                int from = (y - tile.outerTop) * columns + tile.left - tile.outerLeft;
                add(residual, from, result, y * tile.frame.columns() + tile.left, tile.right - tile.left);
            }
        }
    }

    private static void add(float[] values, int from, float[] result, int at, int count) {
        for (int x = 0; x < count; x++) {
            result[at + x] += values[from + x];
        }
    }

    /** Native memory for so many values, that of the last tile where it fits: new pages cost as much as filling them. */
    private ByteBuffer memory(int values) {
        int bytes = values * Float.BYTES;
        if (memory.capacity() < bytes) {
            memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
        }
        return memory.limit(bytes);
    }

    private static int roundedUp(int side) {
        return (side + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
    }

    /** A part of a frame that goes through in one run, and where what it sees begins. */
    record Tile(int top, int left, int bottom, int right, FrameSize frame, int outerTop, int outerLeft) {

        static Tile whole(FrameSize frame) {
            return new Tile(0, 0, frame.rows(), frame.columns(), frame, 0, 0);
        }

        /** The tiles of a frame, row by row. */
        static List<Tile> of(FrameSize frame) {
            List<Tile> tiles = new ArrayList<>();
            int height = evenly(frame.rows());
            int width = evenly(frame.columns());
            for (int top = 0; top < frame.rows(); top += height) {
                for (int left = 0; left < frame.columns(); left += width) {
                    int bottom = Math.min(frame.rows(), top + height);
                    int right = Math.min(frame.columns(), left + width);
                    tiles.add(new Tile(
                            top, left, bottom, right, frame, Math.max(0, top - OVERLAP), Math.max(0, left - OVERLAP)));
                }
            }
            return tiles;
        }

        /** Inner sides of nearly one length: a small last tile saves nothing, and a cancel waits for the largest. */
        private static int evenly(int side) {
            int count = (side + TILE - 1) / TILE;
            return roundedUp((side + count - 1) / count);
        }

        private int outerRows() {
            return Math.min(frame.rows(), bottom + OVERLAP) - outerTop;
        }

        private int outerColumns() {
            return Math.min(frame.columns(), right + OVERLAP) - outerLeft;
        }
    }

    /** Native arrays that this runner holds on to between frames. */
    int liveArrays() {
        return scope.liveArrays();
    }

    @Override
    public void close() {
        scope.close();
    }
}
