package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenoisedLoopTest {

    private static final int SIDE = 128;

    @Test
    void addsNoiseOfTheModelsVarianceAtEveryLevel() {
        NoiseModel model = new NoiseModel(4, 100);
        for (float level : new float[] {300, 1200}) {
            Frame noisy =
                    RenoisedLoop.of(List.of(flat(level)), model, new Random(5)).get(0);
            double mean = 0;
            double squares = 0;
            for (float value : noisy.toArray()) {
                mean += value / (SIDE * SIDE);
                squares += (value - level) * (value - level) / (SIDE * SIDE);
            }
            assertEquals(level, mean, 2.5);
            assertEquals(model.variance(level), squares, 0.05 * model.variance(level));
        }
    }

    @Test
    void storesWholeValuesFromZero() {
        Frame noisy = RenoisedLoop.of(List.of(flat(3)), new NoiseModel(0, 100), new Random(6))
                .get(0);
        for (float value : noisy.toArray()) {
            assertTrue(value >= 0 && value == Math.rint(value));
        }
    }

    @Test
    void writesPairsThatAreClosestToTheirOwnTarget(@TempDir Path folder) throws IOException, CancelledException {
        Path file = folder.resolve("loop.planes");
        new LoopMaker(64, 6).renoise(12, file);
        LoopPlanes loop = LoopPlanes.open(file);
        assertTrue(loop.header().hasTruth());
        PatchPlace all = new PatchPlace(0, 0, 64, 64);
        float[] noisy = loop.read(LoopPlanes.Kind.NOISY, 3, all);
        float[] target = loop.read(LoopPlanes.Kind.TRUTH, 3, all);
        double squares = 0;
        for (int i = 0; i < noisy.length; i++) {
            squares += (noisy[i] - target[i]) * (noisy[i] - target[i]);
        }
        assertEquals(1, squares / noisy.length, 0.25, "stabilised noise has unit variance");
    }

    private static Frame flat(float level) {
        float[] values = new float[SIDE * SIDE];
        Arrays.fill(values, level);
        return Frame.owning(new FrameSize(SIDE, SIDE), values);
    }
}
