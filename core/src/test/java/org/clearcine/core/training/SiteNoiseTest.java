package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.simulate.ImagingChain;
import org.junit.jupiter.api.Test;

/** The detector that is read off the noise is the one that made it. */
class SiteNoiseTest {

    private static final double PITCH = 0.2;
    private static final double PEDESTAL = 64;
    private static final double MEAN = 900;

    /** What an exact measurement would give: the correlation of the quanta, diluted by the electronics. */
    private static SiteNoise.Measured measured(double quanta, double blur, double electronic) {
        ImagingChain chain =
                ImagingChain.flatPanel(quanta).withDetector(new ImagingChain.Detector(blur, 0.92, false, electronic));
        NoiseModel noise = chain.noise(PITCH);
        double share = noise.gain() * (MEAN - PEDESTAL) / noise.variance(MEAN);
        int side = 2 * NoiseCorrelation.RADIUS + 1;
        double[] rho = new double[side * side];
        for (int i = 0; i < rho.length; i++) {
            int dx = i % side - NoiseCorrelation.RADIUS;
            int dy = i / side - NoiseCorrelation.RADIUS;
            rho[i] = (dx == 0 && dy == 0 ? 1 : share) * noise.correlation().rho(dx, dy);
        }
        return new SiteNoise.Measured(
                new NoiseModel(noise.gain(), noise.offset(), NoiseCorrelation.of(rho), 0, Optional.empty()), MEAN);
    }

    private static double signalToNoise(SiteNoise.Measured loop) {
        return (MEAN - PEDESTAL) / Math.sqrt(loop.noise().variance(MEAN));
    }

    @Test
    void findsTheSpreadOfACoarseDetectorWithHardlyAnyElectronics() {
        SiteNoise site = SiteNoise.of(List.of(measured(30, 3, 0.1), measured(60, 3, 0.1)));
        assertEquals(3 / (PITCH * PITCH), site.blurSquarePixels(), 0.08 * 75);
        assertEquals(1, site.levels().get(0).quantumShare(), 0.05);
        assertEquals(signalToNoise(measured(60, 3, 0.1)), site.levels().get(1).signalToNoise(), 2);
    }

    @Test
    void tellsElectronicsFromLittleSpread() {
        SiteNoise.Measured loop = measured(30, 1, 2);
        SiteNoise site = SiteNoise.of(List.of(loop));
        double gain = loop.noise().gain();
        double share = gain * (MEAN - PEDESTAL) / loop.noise().variance(MEAN);
        assertTrue(share < 0.6, "electronics are felt: " + share);
        assertEquals(1 / (PITCH * PITCH), site.blurSquarePixels(), 0.1 * 25);
        assertEquals(share, site.levels().get(0).quantumShare(), 0.03);
        assertEquals(signalToNoise(loop), site.levels().get(0).signalToNoise(), 0.05 * signalToNoise(loop));
    }

    @Test
    void takesWhiteNoiseForQuantaOfADetectorThatDoesNotSpreadThem() {
        SiteNoise site = SiteNoise.of(List.of(new SiteNoise.Measured(new NoiseModel(20, -1280), MEAN)));
        assertEquals(0, site.blurSquarePixels(), 0.5);
        assertEquals(1, site.levels().get(0).quantumShare());
        assertEquals(Math.sqrt((MEAN - PEDESTAL) / 20), site.levels().get(0).signalToNoise(), 0.01);
    }
}
