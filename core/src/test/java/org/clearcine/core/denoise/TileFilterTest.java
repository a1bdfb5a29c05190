package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileFilterTest {

    @ParameterizedTest
    @CsvSource({"16,16,4", "70,33,3", "129,90,4", "64,65,2"})
    void givesBackWhatNoRuleTouched(int rows, int columns, int stride) throws Exception {
        FrameSize size = new FrameSize(rows, columns);
        TileSetting setting = new TileSetting(size, stride, NoiseCorrelation.white());
        Random random = new Random(1);
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (10 + random.nextGaussian());
        }
        float[] result = new float[values.length];
        TileRule untouched = (tiles, top, weights, variances) -> Arrays.fill(weights, 1);
        new TileFilter(setting, ProgressMonitor.NONE)
                .run(new float[][] {setting.plane().pad(values)}, () -> untouched, result);
        assertArrayEquals(values, result, 1e-4f);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "0,3", "5,2", "7,7"})
    void knowsTheVarianceOfEachCoefficientOfWhiteNoise(int v, int u) {
        double[] variances = NoiseCorrelation.white().coefficientVariances(Dct8.basisVectors());
        assertEquals(1, variances[8 * v + u], 1e-9);
    }
}
