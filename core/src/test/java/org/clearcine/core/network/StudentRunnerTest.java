package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentRunnerTest {

    private static final StudentNetwork.Size TINY = new StudentNetwork.Size(4, 4, 8, 1, 1, 1);

    private static Map<String, Tensor> weights(StudentNetwork.Size size) throws NetworkUnavailableException {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 7);
            new StudentNetwork(set, StudentInput.PLANES, size);
            return new TreeMap<>(set.toTensors());
        }
    }

    static StudentInput input(FrameSize size, long seed) {
        return input(size, seed, 20);
    }

    /** A frame tile by tile. */
    static float[] tiled(StudentRunner runner, StudentInput input, FrameSize size) {
        float[] result = input.base().clone();
        StudentRunner.Tile.of(size).forEach(tile -> runner.addResidual(input, tile, result));
        return result;
    }

    private static StudentInput input(FrameSize size, long seed, double level) {
        Random random = new Random(seed);
        List<float[]> frames = new ArrayList<>();
        for (int k = 0; k < StudentInput.WINDOW + 2; k++) {
            float[] frame = new float[size.pixelCount()];
            for (int i = 0; i < frame.length; i++) {
                frame[i] = (float) (level + 5 * Math.sin(i * 0.01) + random.nextGaussian());
            }
            frames.add(frame);
        }
        float[] variance = new float[size.pixelCount()];
        Arrays.fill(variance, 0.2f);
        return new StudentInput(
                size.columns(),
                frames.subList(0, StudentInput.WINDOW),
                List.of(frames.get(StudentInput.WINDOW), variance),
                List.of(frames.get(StudentInput.WINDOW + 1), variance.clone()),
                NoiseCorrelation.white());
    }

    @ParameterizedTest
    @CsvSource({"64,64", "65,71", "100,98", "97,130"})
    void takesFramesOfAnySize(int rows, int columns) throws Exception {
        FrameSize size = new FrameSize(rows, columns);
        try (StudentRunner runner = StudentRunner.open(TINY, weights(TINY), Precision.FLOAT32)) {
            assertEquals(size.pixelCount(), tiled(runner, input(size, 1), size).length);
        }
    }

    @Test
    void leavesNoSeamWhereTilesMeetInBothDirections() throws Exception {
        FrameSize size = new FrameSize(2 * StudentRunner.TILE - 10, 2 * StudentRunner.TILE + 90);
        StudentInput input = input(size, 4);
        try (StudentRunner runner = StudentRunner.open(TINY, weights(TINY), Precision.FLOAT32)) {
            float[] tiled = tiled(runner, input, size);
            assertArrayEquals(runner.runWhole(input, size), tiled, 1e-4f);
        }
    }

    @Test
    void leavesNoSeamBetweenTiles() throws Exception {
        FrameSize size = new FrameSize(96, StudentRunner.TILE + 232);
        StudentInput input = input(size, 2);
        try (StudentRunner runner =
                StudentRunner.open(StudentNetwork.Size.BASE, weights(StudentNetwork.Size.BASE), Precision.FLOAT32)) {
            float[] tiled = tiled(runner, input, size);
            float[] whole = runner.runWhole(input, size);
            assertArrayEquals(whole, tiled, 1e-4f);
        }
    }

    @Test
    void holdsNoMoreArraysAfterManyFrames() throws Exception {
        FrameSize size = new FrameSize(64, 64);
        for (Precision precision : List.of(Precision.FLOAT32, Precision.BFLOAT16)) {
            try (StudentRunner runner = StudentRunner.open(TINY, weights(TINY), precision)) {
                tiled(runner, input(size, 3), size);
                int before = runner.liveArrays();
                for (int i = 0; i < 20; i++) {
                    tiled(runner, input(size, i), size);
                }
                assertEquals(before, runner.liveArrays());
            }
        }
    }

    @Test
    void agreesInBothPrecisions() throws Exception {
        FrameSize size = new FrameSize(64, 64);
        StudentInput input = input(size, 4);
        try (StudentRunner exact = StudentRunner.open(TINY, weights(TINY), Precision.FLOAT32);
                StudentRunner fast = StudentRunner.open(TINY, weights(TINY), Precision.BFLOAT16)) {
            assertArrayEquals(tiled(exact, input, size), tiled(fast, input, size), 0.02f);
        }
    }

    @Test
    void refusesWeightsOfAnotherNetwork() throws Exception {
        Map<String, Tensor> other = weights(TINY);
        assertThrows(
                WeightsException.class, () -> StudentRunner.open(StudentNetwork.Size.BASE, other, Precision.FLOAT32));
        other.remove("stem.weight");
        assertThrows(WeightsException.class, () -> StudentRunner.open(TINY, other, Precision.FLOAT32));
    }

    @Test
    void doesNotCareHowBrightThePictureIs() throws Exception {
        FrameSize size = new FrameSize(64, 64);
        try (StudentRunner runner = StudentRunner.open(TINY, weights(TINY), Precision.FLOAT32)) {
            float[] dark = tiled(runner, input(size, 5), size);
            float[] bright = tiled(runner, input(size, 5, 50), size);
            for (int i = 0; i < dark.length; i++) {
                assertEquals(dark[i] + 30, bright[i], 1e-3f);
            }
        }
    }
}
