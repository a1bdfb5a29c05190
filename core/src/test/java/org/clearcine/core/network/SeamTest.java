package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped weights in tiles, as large frames go through them, against the whole frame at once. */
class SeamTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    64, 2048, FLOAT32
                    64, 2048, BFLOAT16
                    4096, 64, FLOAT32
                    4096, 64, BFLOAT16
                    64, 64, FLOAT32
                    64, 64, BFLOAT16
                    65, 127, FLOAT32
                    65, 127, BFLOAT16
                    71, 1537, FLOAT32
                    71, 1537, INT8
                    1100, 64, INT8
                    65, 127, INT8
                    """)
    void tilesGiveWhatTheWholeFrameGives(int rows, int columns, Precision precision) throws Exception {
        EightBitArithmeticTest.assumeComputable(precision);
        FrameSize size = new FrameSize(rows, columns);
        StudentInput input = input(size);
        Weights shipped = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        try (StudentRunner runner =
                StudentRunner.open(shipped.manifest().network().size(), shipped.tensors(), precision)) {
            float[] tiled = StudentRunnerTest.tiled(runner, input, size);
            float[] whole = runner.runWhole(input, size);
            assertEquals(size.pixelCount(), tiled.length);
            double most = 0;
            double added = 0;
            for (int i = 0; i < tiled.length; i++) {
                most = Math.max(most, Math.abs(tiled[i] - whole[i]));
                added = Math.max(added, Math.abs(whole[i] - input.base()[i]));
            }
            assertTrue(added > 0.1, "the network adds at most " + added);
            assertTrue(most <= (precision == Precision.FLOAT32 ? 1e-4 : 0.02), "differs by " + most);
        }
    }

    /** Bars and a slope in unit noise, predicted not quite rightly. */
    private static StudentInput input(FrameSize size) {
        Random random = new Random(size.rows() + 31L * size.columns());
        List<float[]> frames = new ArrayList<>();
        for (int k = 0; k < StudentInput.WINDOW + 2; k++) {
            float[] frame = new float[size.pixelCount()];
            float noise = k < StudentInput.WINDOW ? 1 : 0.4f;
            for (int i = 0; i < frame.length; i++) {
                int column = i % size.columns();
                int row = i / size.columns();
                double clean = 20 + 0.01 * column + ((column + row) / 9 % 4 == 0 ? -4 : 0);
                frame[i] = (float) (clean + noise * random.nextGaussian());
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
}
