package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;

/**
 * What was taken away, raw minus processed, should be noise: of mean zero, without structure, as strong as the noise is at each level.
 *
 * <p>Structure: correlation of |residual| over the noise deviation of its level with the gradient of the processed frame, and
 * correlation of the residual with that of the next frame, which anatomy gives and noise does not. Level match: residual variance
 * over noise variance in the brighter half over that in the darker half. The mean is in units of the noise deviation.
 */
final class ResidualTests {

    private static final int STEP = 2;

    private final NoiseModel noise;
    private final List<double[]> frames = new ArrayList<>();
    private float[] last = new float[0];

    ResidualTests(NoiseModel noise) {
        this.noise = noise;
    }

    void put(Frame raw, Frame processed) {
        int columns = raw.size().columns();
        double middle = middle(processed);
        float[] residual = new float[raw.size().pixelCount()];
        double[] sums = new double[14];
        for (int row = 1; row + 1 < raw.size().rows(); row += STEP) {
            for (int column = 1; column + 1 < columns; column += STEP) {
                int i = row * columns + column;
                double level = processed.value(i);
                double deviation = Math.sqrt(Math.max(1e-6, noise.variance(level)));
                residual[i] = (float) ((raw.value(i) - level) / deviation);
                double gradient = Math.hypot(
                        processed.value(i + 1) - processed.value(i - 1),
                        processed.value(i + columns) - processed.value(i - columns));
                addMoments(sums, 0, Math.abs(residual[i]), gradient);
                addMoments(sums, 5, residual[i], last.length == 0 ? 0 : last[i]);
                sums[level > middle ? 10 : 12] += residual[i] * residual[i];
                sums[level > middle ? 11 : 13]++;
            }
        }
        double count = sums[11] + sums[13];
        frames.add(new double[] {
            sums[5] / count,
            correlation(sums, 0, count),
            last.length == 0 ? Double.NaN : correlation(sums, 5, count),
            sums[10] / sums[11] / (sums[12] / sums[13]),
            Math.sqrt((sums[10] + sums[12]) / count)
        });
        last = residual;
    }

    private static void addMoments(double[] sums, int at, double a, double b) {
        sums[at] += a;
        sums[at + 1] += b;
        sums[at + 2] += a * a;
        sums[at + 3] += b * b;
        sums[at + 4] += a * b;
    }

    private static double correlation(double[] sums, int at, double n) {
        double covariance = sums[at + 4] - sums[at] * sums[at + 1] / n;
        double a = sums[at + 2] - sums[at] * sums[at] / n;
        double b = sums[at + 3] - sums[at + 1] * sums[at + 1] / n;
        return a > 0 && b > 0 ? covariance / Math.sqrt(a * b) : 0;
    }

    private static double middle(Frame frame) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < frame.size().pixelCount(); i += 31) {
            sum += frame.value(i);
            count++;
        }
        return sum / count;
    }

    /** The rows of the table; all stand in the column of the processed loop. */
    List<LabRow> rows(long seed) {
        return List.of(
                row("Residual mean", "noise SD", 0, seed),
                row("Residual SD", "noise SD", 4, seed),
                row("Residual against gradient", "correlation", 1, seed),
                row("Residual against next frame's", "correlation", 2, seed),
                row("Residual level match, bright over dark", "ratio", 3, seed));
    }

    private LabRow row(String quantity, String unit, int column, long seed) {
        double[] values = frames.stream()
                .mapToDouble(frame -> frame[column])
                .filter(Double::isFinite)
                .toArray();
        Estimate estimate = values.length == 0 ? Estimate.NONE : new BlockBootstrap(values.length, seed).mean(values);
        return new LabRow("whole frame", quantity, unit, Estimate.NONE, estimate, Estimate.NONE, false);
    }
}
