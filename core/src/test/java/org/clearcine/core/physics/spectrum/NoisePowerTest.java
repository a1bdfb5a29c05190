package org.clearcine.core.physics.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.NoiseCubes;
import org.clearcine.core.physics.RegionCube;
import org.junit.jupiter.api.Test;

/** Spectra of noise whose spectrum is known; the tolerance is 3 % unless a test says otherwise. */
class NoisePowerTest {

    private static final double DEVIATION = 20;

    private static double kernel(double frequency) {
        return Math.pow(0.5 + 0.5 * Math.cos(2 * Math.PI * frequency), 2);
    }

    @Test
    void findsTheSpectrumOfColouredNoiseWithinThreePercent() {
        NoisePower power = new NoisePower(32).add(NoiseCubes.coloured(128, 140, DEVIATION));
        double ringError = 0;
        int rings = 0;
        Curve radial = power.radial();
        for (int ring = 1; ring <= 10; ring++) {
            double expected = 0;
            int entries = 0;
            for (int v = -16; v < 16; v++) {
                for (int u = -16; u < 16; u++) {
                    if (Math.round(Math.hypot(v, u)) == ring) {
                        expected += DEVIATION * DEVIATION * kernel(v / 32.0) * kernel(u / 32.0);
                        entries++;
                    }
                }
            }
            double error = radial.y(ring - 1) / (expected / entries) - 1;
            assertEquals(0, error, 0.03, "ring " + ring);
            ringError += Math.abs(error);
            rings++;
        }
        assertEquals(0, ringError / rings, 0.03);
    }

    @Test
    void itsMeanIsTheVariance() {
        NoisePower power = new NoisePower(64).add(NoiseCubes.recursive(128, 24, DEVIATION, 0));
        double sum = 0;
        for (int v = 0; v < 64; v++) {
            for (int u = 0; u < 64; u++) {
                sum += power.at(v, u) / 64 / 64;
            }
        }
        assertEquals(DEVIATION * DEVIATION, sum, 0.01 * DEVIATION * DEVIATION);
    }

    @Test
    void findsTheTemporalSpectrumOfARecursiveFilter() {
        double a = 0.5;
        int frames = 128;
        Curve power = TemporalPower.of(NoiseCubes.recursive(64, frames, DEVIATION, a));
        for (int i = 2; i < power.size(); i++) {
            double cosine = Math.cos(2 * Math.PI * power.x(i));
            double expected = DEVIATION * DEVIATION * (1 - a) * (1 - a) / (1 + a * a - 2 * a * cosine);
            assertEquals(1, power.y(i) / expected, 0.08, "frequency " + power.x(i));
        }
        double whole = 0;
        for (int i = 0; i < power.size(); i++) {
            whole += power.y(i) * (i == power.size() - 1 ? 1 : 2) / frames;
        }
        assertEquals(1, whole / (DEVIATION * DEVIATION * (1 - a) / (1 + a)), 0.03);
    }

    @Test
    void overSpaceAndTimeItIsTheProductOfBoth() {
        double a = 0.5;
        RegionCube cube = NoiseCubes.recursive(64, 64, DEVIATION, a);
        SpaceTimePower power = new SpaceTimePower(64, 64).add(cube);
        for (int f = 4; f < power.temporalBins(); f += 9) {
            double cosine = Math.cos(2 * Math.PI * power.temporalFrequency(f));
            double expected = DEVIATION * DEVIATION * (1 - a) * (1 - a) / (1 + a * a - 2 * a * cosine);
            double mean = 0;
            for (int k = 4; k < power.spatialBins(); k++) {
                mean += power.at(k, f) / (power.spatialBins() - 4);
            }
            assertEquals(1, mean / expected, 0.05, "temporal bin " + f);
        }
    }

    @Test
    void knowsWhichTileFits() {
        assertEquals(128, NoisePower.sideFor(500, 200));
        assertEquals(16, NoisePower.sideFor(31, 40));
        assertEquals(0, NoisePower.sideFor(15, 40));
    }
}
