package org.clearcine.core.physics.detection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.NoiseCubes;
import org.clearcine.core.physics.spectrum.SpaceTimePower;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

class DetectionTest {

    private static final double DEVIATION = 20;

    private static Curve white(double variance) {
        return Curve.of(new double[] {0, 0.5}, new double[] {variance, variance});
    }

    @Test
    void withoutAnEyeInWhiteNoiseTheIndexIsRose() {
        DiskTarget target = new DiskTarget(6, 5);
        double rose = target.rose(DEVIATION);
        assertEquals(5 * Math.sqrt(Math.PI * 36) / DEVIATION, rose, 1e-9);
        // A disk has 2.7 % of its energy above half a cycle a pixel, which the integral leaves out.
        assertEquals(rose, NonPrewhitening.indexWithoutEye(target, white(DEVIATION * DEVIATION)), 0.03 * rose);
    }

    @Test
    void theIndexIsProportionalToContrastAndToOneOverDeviation() {
        Curve noise = white(400);
        double index = NonPrewhitening.index(new DiskTarget(6, 5), noise, EyeFilter.STANDARD);
        assertEquals(2 * index, NonPrewhitening.index(new DiskTarget(6, 10), noise, EyeFilter.STANDARD), 1e-9);
        assertEquals(2 * index, NonPrewhitening.index(new DiskTarget(6, 5), white(100), EyeFilter.STANDARD), 1e-9);
    }

    @Test
    void theEyeAveragesFreshNoiseOverItsIntegrationTime() {
        SpaceTimePower power = new SpaceTimePower(32, 96).add(NoiseCubes.recursive(32, 96, DEVIATION, 0));
        double frames = EyeFilter.STANDARD.frames(15);
        assertEquals(3, frames, 1e-9);
        assertEquals(
                DEVIATION * DEVIATION / frames, mean(NonPrewhitening.seen(power, EyeFilter.STANDARD, 15)), 0.05 * 133);
    }

    @Test
    void aRecursiveFilterHelpsTheEyeLessThanTheDeviationSays() {
        double a = 0.5;
        SpaceTimePower fresh = new SpaceTimePower(32, 96).add(NoiseCubes.recursive(32, 96, DEVIATION, 0));
        SpaceTimePower filtered = new SpaceTimePower(32, 96).add(NoiseCubes.recursive(32, 96, DEVIATION, a));
        double gain = mean(NonPrewhitening.seen(fresh, EyeFilter.STANDARD, 15))
                / mean(NonPrewhitening.seen(filtered, EyeFilter.STANDARD, 15));
        double promised = (1 + a) / (1 - a);
        // Both memories in a row: (1-a)(1-b)/(1-ab) * (1+ab... ) of the variance; for a = b = 0.5 it falls by 1.8, not
        // by 3.
        double both = Math.pow((1 - a) * (1 - a), 2) * (1 + a * a) / Math.pow(1 - a * a, 3);
        assertEquals((1.0 / 3) / both, gain, 0.06 * gain);
        assertTrue(gain < 0.7 * promised);
    }

    private static double mean(Curve curve) {
        double sum = 0;
        for (int i = 2; i < curve.size(); i++) {
            sum += curve.y(i) / (curve.size() - 2);
        }
        return sum;
    }

    @Test
    void hotellingFindsTheIndexOfAKnownSignalInWhiteNoise() {
        LaguerreGauss channels = new LaguerreGauss(21, 12, 5);
        double[] signal = new double[21 * 21];
        for (int i = 0; i < signal.length; i++) {
            signal[i] = Math.hypot(i % 21 - 10, i / 21 - 10) <= 4.5 ? 9 : 0;
        }
        double expected = 0;
        for (double part : channels.outputs(signal)) {
            expected += part * part;
        }
        expected = Math.sqrt(expected) / DEVIATION;
        HotellingObserver observer = new HotellingObserver(5);
        Randomness random = Randomness.of(12, 1);
        for (int n = 0; n < 600; n++) {
            observer.add(channels.outputs(noisy(signal, random)), channels.outputs(noisy(new double[441], random)));
        }
        Estimate index = observer.index(3);
        assertEquals(expected, index.value(), 0.05 * expected);
        assertTrue(index.covers(expected), index + " for " + expected);
    }

    @Test
    void hotellingSeesNothingWhereNothingIs() {
        LaguerreGauss channels = new LaguerreGauss(21, 12, 5);
        HotellingObserver observer = new HotellingObserver(5);
        Randomness random = Randomness.of(13, 1);
        for (int n = 0; n < 300; n++) {
            observer.add(
                    channels.outputs(noisy(new double[441], random)), channels.outputs(noisy(new double[441], random)));
        }
        assertEquals(0, observer.index(3).value(), 0.2);
        assertFalse(new HotellingObserver(5).index(1).isKnown());
    }

    private static double[] noisy(double[] signal, Randomness random) {
        double[] patch = signal.clone();
        for (int i = 0; i < patch.length; i++) {
            patch[i] += DEVIATION * random.gaussian();
        }
        return patch;
    }

    @Test
    void theThresholdIsWhereTheIndexReachesFour() {
        List<ContrastDetail.Threshold> thresholds = ContrastDetail.of(
                List.of(
                        new ContrastDetail.Cell(8, 0.01, 1),
                        new ContrastDetail.Cell(8, 0.02, 2),
                        new ContrastDetail.Cell(16, 0.01, 2)),
                ContrastDetail.THRESHOLD);
        assertEquals(0.04, thresholds.get(0).thresholdContrast(), 1e-9);
        assertEquals(0, thresholds.get(0).departure(), 1e-9);
        assertEquals(0.02, thresholds.get(1).thresholdContrast(), 1e-9);
    }
}
