package org.clearcine.core.tuning.gate;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;

/**
 * What a denoiser took off a loop, in units of the noise: should be as strong as noise, know nothing of edges and motion, and
 * have neither bands nor a grid.
 *
 * @param deviation standard deviation
 * @param edges how strongly it goes with the fine structure of the neighbouring frames, 0 to 1
 * @param motion how strongly its size goes with the change from the frames before to those after, 0 to 1
 * @param banding standard deviation of row and column means, relative to independent noise
 * @param grid step across the lines of the network's 8-pixel grid over that elsewhere; 1 where there is no grid
 */
record ResidualFigures(double deviation, double edges, double motion, double banding, double grid) {

    /**
     * What the neighbouring raw frames say of the picture: their noise is independent of the frame's own, and the reference is the
     * same for all denoisers that are compared.
     *
     * @param edges fine structure of their mean
     * @param motion size of the change from before to after
     */
    record Surroundings(int columns, float[] edges, float[] motion) {

        private static final int REACH = 2;

        static Surroundings of(FrameSource loop, int index) throws IOException {
            int pixels = loop.size().pixelCount();
            float[] mean = new float[pixels];
            float[] change = new float[pixels];
            for (int k = 1; k <= REACH; k++) {
                Frame before = loop.frame(inside(loop, index - k, index + k));
                Frame after = loop.frame(inside(loop, index + k, index - k));
                for (int i = 0; i < pixels; i++) {
                    mean[i] += (before.value(i) + after.value(i)) / (2 * REACH);
                    change[i] += (after.value(i) - before.value(i)) / REACH;
                }
            }
            for (int i = 0; i < pixels; i++) {
                change[i] = Math.abs(change[i]);
            }
            return new Surroundings(loop.size().columns(), FineStructure.of(Frame.owning(loop.size(), mean)), change);
        }

        /** Never the frame itself: at the ends, the frame on the other side. */
        private static int inside(FrameSource loop, int index, int otherwise) {
            return index >= 0 && index < loop.frameCount()
                    ? index
                    : Math.max(0, Math.min(loop.frameCount() - 1, otherwise));
        }
    }

    /** Sums over the frames of a loop. */
    static final class Gathering {

        private static final int GRID = 8;

        private final Correlation withEdges = new Correlation();
        private final Correlation withMotion = new Correlation();
        private double squares;
        private long pixels;
        private double bands;
        private long lines;
        private double onGrid;
        private long countOnGrid;
        private double offGrid;
        private long countOffGrid;

        void add(float[] taken, Surroundings around) {
            int columns = around.columns();
            for (int i = 0; i < taken.length; i++) {
                squares += taken[i] * taken[i];
                withEdges.add(taken[i], around.edges()[i]);
                withMotion.add(Math.abs(taken[i]), around.motion()[i]);
                if (i % columns > 0) {
                    step(taken[i] - taken[i - 1], i % columns);
                }
            }
            pixels += taken.length;
            addBands(taken, taken.length / columns, columns);
        }

        private void step(double difference, int column) {
            if (column % GRID == 0) {
                onGrid += difference * difference;
                countOnGrid++;
            } else {
                offGrid += difference * difference;
                countOffGrid++;
            }
        }

        private void addBands(float[] taken, int rows, int columns) {
            double[] rowSums = new double[rows];
            double[] columnSums = new double[columns];
            for (int i = 0; i < taken.length; i++) {
                rowSums[i / columns] += taken[i];
                columnSums[i % columns] += taken[i];
            }
            for (double sum : rowSums) {
                bands += sum * sum / columns;
            }
            for (double sum : columnSums) {
                bands += sum * sum / rows;
            }
            lines += rows + columns;
        }

        ResidualFigures figures() {
            double variance = squares / pixels;
            return new ResidualFigures(
                    Math.sqrt(variance),
                    withEdges.size(),
                    withMotion.size(),
                    Math.sqrt(bands / lines / Math.max(variance, 1e-9)),
                    Math.sqrt((onGrid / countOnGrid) / Math.max(offGrid / countOffGrid, 1e-12)));
        }
    }

    /** Pearson's correlation, without its sign. */
    private static final class Correlation {

        private double n;
        private double sumA;
        private double sumB;
        private double squaresA;
        private double squaresB;
        private double products;

        void add(double a, double b) {
            n++;
            sumA += a;
            sumB += b;
            squaresA += a * a;
            squaresB += b * b;
            products += a * b;
        }

        double size() {
            double varianceA = squaresA / n - sumA * sumA / n / n;
            double varianceB = squaresB / n - sumB * sumB / n / n;
            double covariance = products / n - sumA * sumB / n / n;
            return varianceA * varianceB > 0 ? Math.abs(covariance) / Math.sqrt(varianceA * varianceB) : 0;
        }
    }
}
