package org.clearcine.core.physics.lab;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.physics.Curve;

/**
 * Noise variance against signal level: medians over blocks of 16 x 16 pixels of the variance of {@code (x(t+1) - x(t)) / sqrt 2}.
 *
 * <p>The median passes over blocks that move. It is the picture beside the fitted line of
 * {@link org.clearcine.core.noise.NoiseEstimator}, which also puts memory from frame to frame right.
 */
final class NoiseLevels {

    private static final int SIDE = 16;
    private static final int BINS = 24;

    private record Block(double level, double variance) {}

    private final List<Block> blocks = new ArrayList<>();

    /** Takes two successive frames; every second pair is enough. */
    void put(Frame before, Frame now) {
        for (int y = 0; y + SIDE <= now.size().rows(); y += SIDE) {
            for (int x = 0; x + SIDE <= now.size().columns(); x += SIDE) {
                blocks.add(block(before, now, y, x));
            }
        }
    }

    private static Block block(Frame before, Frame now, int y, int x) {
        double level = 0;
        double sum = 0;
        double squares = 0;
        for (int row = y; row < y + SIDE; row++) {
            for (int column = x; column < x + SIDE; column++) {
                double change = now.value(row, column) - before.value(row, column);
                level += now.value(row, column) + before.value(row, column);
                sum += change;
                squares += change * change;
            }
        }
        int n = SIDE * SIDE;
        return new Block(level / 2 / n, (squares - sum * sum / n) / (n - 1) / 2);
    }

    /** Variance over level, in squared values over values. */
    Curve curve() {
        blocks.sort(Comparator.comparingDouble(Block::level));
        List<double[]> points = new ArrayList<>();
        for (int bin = 0; bin < BINS && blocks.size() >= BINS * 4; bin++) {
            List<Block> members = blocks.subList(blocks.size() * bin / BINS, blocks.size() * (bin + 1) / BINS);
            double level = members.stream().mapToDouble(Block::level).average().orElseThrow();
            double[] variances =
                    members.stream().mapToDouble(Block::variance).sorted().toArray();
            if (points.isEmpty() || level > points.get(points.size() - 1)[0]) {
                points.add(new double[] {level, variances[variances.length / 2]});
            }
        }
        return Curve.of(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }
}
