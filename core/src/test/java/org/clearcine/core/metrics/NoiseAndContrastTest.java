package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class NoiseAndContrastTest {

    @Test
    void keepsAllPowerOfUntouchedNoise() {
        Frame clean = TestFrames.flat(128, 96, 1000);
        Frame noisy = TestFrames.withNoise(clean, 30, 1);
        QualityScores scores = scored(new NoisePowerRatio(), clean, noisy, noisy);
        assertEquals(1, value(scores, QualityMetric.NPS_LOW), 1e-12);
        assertEquals(1, value(scores, QualityMetric.NPS_HIGH), 1e-12);
    }

    @Test
    void leavesAQuarterOfThePowerWhenTheNoiseIsHalved() {
        Frame clean = TestFrames.flat(128, 96, 1000);
        Frame noisy = TestFrames.withNoise(clean, 30, 1);
        QualityScores scores = scored(new NoisePowerRatio(), clean, noisy, TestFrames.mix(clean, noisy, 0.5));
        assertEquals(0.25, value(scores, QualityMetric.NPS_LOW), 1e-3);
        assertEquals(0.25, value(scores, QualityMetric.NPS_MIDDLE), 1e-3);
        assertEquals(0.25, value(scores, QualityMetric.NPS_HIGH), 1e-3);
    }

    @Test
    void putsAWaveIntoTheBandOfItsFrequency() {
        PowerSpectrum spectrum = new PowerSpectrum(64, 128);
        double[] wave =
                EdgeStrength.asDoubles(TestFrames.draw(64, 128, (x, y) -> 5 + Math.cos(2 * Math.PI * 16 * x / 128)));
        double[] power = spectrum.of(wave);
        assertEquals(16 / 128.0, spectrum.frequency(16), 1e-12);
        assertEquals(Math.pow(64 * 128 / 2.0, 2), power[16], 10);
        assertEquals(0, power[0], 1e-6);
    }

    @Test
    void conservesPowerAsParsevalSays() {
        double[] noise = EdgeStrength.asDoubles(TestFrames.withNoise(TestFrames.flat(48, 80, 0), 3, 5));
        Moments moments = new Moments();
        for (double value : noise) {
            moments.add(value);
        }
        double total = 0;
        for (double power : new PowerSpectrum(48, 80).of(noise)) {
            total += power;
        }
        assertEquals(moments.variance() * 48 * 80 * 48 * 80, total, 1e-6 * total);
    }

    @Test
    void findsTheContrastOfADiskInUnitsOfItsNoise() {
        ContrastDisk disk = new ContrastDisk(60, 50, 25, 0.04);
        Frame clean = TestFrames.draw(100, 120, (x, y) -> Math.hypot(x - 60, y - 50) <= 25 ? 960 : 1000);
        Frame noisy = TestFrames.withNoise(clean, 20, 1);
        QualityScores scores = scored(new DiskContrast(List.of(disk)), clean, noisy, noisy);
        assertEquals(2, value(scores, QualityMetric.DISK_CNR), 0.15);
    }

    @Test
    void leavesOutDisksOfMoreThanFourPercent() {
        Frame frame = TestFrames.flat(64, 64, 1000);
        DiskContrast contrast = new DiskContrast(List.of(new ContrastDisk(30, 30, 10, 0.06)));
        assertTrue(scored(contrast, frame, frame, frame)
                .value(QualityMetric.DISK_CNR)
                .isEmpty());
    }

    @Test
    void givesTheShiftOfTheDarkestTenthInPercentOfItsSignal() {
        Frame clean = TestFrames.draw(100, 100, (x, y) -> y < 10 ? 164 : 1064);
        Frame output = TestFrames.draw(100, 100, (x, y) -> y < 10 ? 166 : 900);
        QualityScores scores = scored(new DarkBias(64), clean, clean, output);
        assertEquals(2, value(scores, QualityMetric.DARK_BIAS), 1e-9);
    }

    private static QualityScores scored(LoopMetric metric, Frame clean, Frame noisy, Frame output) {
        ScoredFrame frame = new ScoredFrame(1, clean, noisy, output);
        metric.add(new ScoredFrame(0, clean, noisy, output), frame);
        return new QualityScores(metric.result());
    }

    private static double value(QualityScores scores, QualityMetric metric) {
        return scores.value(metric).orElseThrow();
    }
}
