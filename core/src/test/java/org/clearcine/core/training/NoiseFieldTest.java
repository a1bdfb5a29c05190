package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.simulate.ImagingChain;
import org.junit.jupiter.api.Test;

class NoiseFieldTest {

    /** rho falls off by half a pixel and dies out within three. */
    private static NoiseCorrelation blurred() {
        double[] values = new double[49];
        for (int dy = -3; dy <= 3; dy++) {
            for (int dx = -3; dx <= 3; dx++) {
                values[(dy + 3) * 7 + dx + 3] = Math.exp(-(dx * dx + dy * dy) / 1.4);
            }
        }
        return NoiseCorrelation.of(values);
    }

    @Test
    void hasTheCorrelationThatWasAskedFor() {
        for (NoiseCorrelation wanted : new NoiseCorrelation[] {NoiseCorrelation.white(), blurred()}) {
            int side = 400;
            float[] field = new NoiseField(wanted).draw(side, side, new Random(3));
            assertEquals(1, covariance(field, side, 0, 0), 0.02);
            assertEquals(wanted.rho(1, 0), covariance(field, side, 1, 0), 0.02);
            assertEquals(wanted.rho(0, 1), covariance(field, side, 0, 1), 0.02);
            assertEquals(wanted.rho(1, 1), covariance(field, side, 1, 1), 0.02);
            assertEquals(wanted.rho(2, 0), covariance(field, side, 2, 0), 0.02);
        }
    }

    @Test
    void goesOnBeyondWhatWasMeasuredAsTheQuantaOfACoarseDetectorDo() {
        ImagingChain coarse = ImagingChain.flatPanel(30).withDetector(new ImagingChain.Detector(3, 0.92, false, 0));
        double[][] wanted = coarse.quantumCorrelation(0.2, 6);
        int side = 500;
        float[] field = new NoiseField(coarse.noise(0.2).correlation()).draw(side, side, new Random(3));
        assertEquals(1, covariance(field, side, 0, 0), 0.03);
        assertEquals(wanted[0][1], covariance(field, side, 1, 0), 0.03);
        assertEquals(wanted[0][4], covariance(field, side, 4, 0), 0.03);
        assertEquals(wanted[3][4], covariance(field, side, 4, 3), 0.03);
        assertEquals(wanted[0][6], covariance(field, side, 6, 0), 0.03);
    }

    private static double covariance(float[] field, int side, int dx, int dy) {
        double sum = 0;
        int count = 0;
        for (int y = 0; y + dy < side; y++) {
            for (int x = 0; x + dx < side; x++) {
                sum += field[y * side + x] * field[(y + dy) * side + x + dx];
                count++;
            }
        }
        return sum / count;
    }
}
