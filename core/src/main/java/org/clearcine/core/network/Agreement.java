package org.clearcine.core.network;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Lines;
import org.clearcine.core.frame.Rows;

/**
 * A result averaged with those of the frames beside it, where they agree.
 *
 * <p>The network's remaining errors are only partly the same from frame to frame, so that the mean of five results is nearer to
 * the truth and flickers less. A neighbour, drawn along the flow, counts in full where the mean of 3 x 3 differences is
 * below {@link #AGREEING} units of the noise, not at all from three times as much on, nor where the motion map is sure, nor on
 * thin lines: a faint wire that moves differs by too little to be told from an error.
 */
final class Agreement {

    private static final float AGREEING = 0.06f;
    private static final float TO_DISAGREEING = 2 * AGREEING;

    /** Height of a line, in units of the noise, from which on it is wholly protected. */
    private static final float LINE = 0.2f;

    /** A line is what differs to the same side from both places so many pixels across it. */
    private static final int ACROSS = 3;

    private static final int DIAGONALLY = 2;

    private final FrameSize size;
    private final float[] result;
    private final float[] protection;
    private final float[] sum;
    private final float[] total;

    /**
     * @param result of one frame, stabilised
     * @param motion the motion map, from 0 to 1; taken over and changed
     */
    Agreement(FrameSize size, float[] result, float[] motion) {
        this.size = size;
        this.result = result;
        this.protection = motion;
        sum = result.clone();
        total = new float[result.length];
        Arrays.fill(total, 1);
        Rows.parallel(size.rows(), (first, end) -> {
            LineGuard lines = new LineGuard(Math.max(0, size.columns() - 2 * ACROSS));
            for (int row = Math.max(ACROSS, first); row < Math.min(size.rows() - ACROSS, end); row++) {
                lines.protect(row * size.columns() + ACROSS);
            }
        });
    }

    /** Looks for lines in one row after the other; whole stretches are copied, so that the compiler makes vector instructions. */
    private final class LineGuard {

        private final float[] here;
        private final float[] one;
        private final float[] other;
        private final float[] heights;

        LineGuard(int count) {
            here = new float[count];
            one = new float[count];
            other = new float[count];
            heights = new float[count];
        }

        void protect(int start) {
            int columns = size.columns();
            System.arraycopy(result, start, here, 0, here.length);
            Arrays.fill(heights, 0);
            raise(start, ACROSS);
            raise(start, ACROSS * columns);
            raise(start, DIAGONALLY * (columns + 1));
            raise(start, DIAGONALLY * (columns - 1));
            System.arraycopy(protection, start, one, 0, one.length);
            protectFrom(heights, one);
            System.arraycopy(one, 0, protection, start, one.length);
        }

        private void raise(int start, int offset) {
            System.arraycopy(result, start - offset, one, 0, one.length);
            System.arraycopy(result, start + offset, other, 0, other.length);
            Lines.raiseToHeights(here, one, other, heights);
        }
    }

    private static void protectFrom(float[] heights, float[] protection) {
        for (int x = 0; x < heights.length; x++) {
            protection[x] = Math.max(protection[x], Lines.smoothstep(heights[x] * (1 / LINE)));
        }
    }

    /** Takes in two neighbours equally far off, drawn onto the places of this frame, or the one that there is; the same whichever is named first. */
    void add(Optional<float[]> drawn, Optional<float[]> other) {
        List<float[]> neighbours =
                Stream.of(drawn, other).flatMap(Optional::stream).toList();
        Rows.parallel(size.rows(), (first, end) -> {
            Scales scales = new Scales(size.columns());
            for (int row = first; row < end; row++) {
                scales.take(neighbours, row);
            }
        });
    }

    /** The mean of the result and of all that was taken in. */
    float[] mean() {
        float[] mean = new float[sum.length];
        Rows.parallel(size.rows(), (first, end) -> {
            Scales scales = new Scales(size.columns());
            for (int row = first; row < end; row++) {
                scales.divide(row, mean);
            }
        });
        return mean;
    }

    /** Weighs one row after the other. */
    private final class Scales {

        private final int columns;
        private final float[] line;
        private final float[] once;
        private final float[] weights;
        private final float[] parts;
        private final float[] counts;

        Scales(int columns) {
            this.columns = columns;
            line = new float[columns];
            once = new float[columns];
            weights = new float[columns];
            parts = new float[columns];
            counts = new float[columns];
        }

        void take(List<float[]> neighbours, int row) {
            Arrays.fill(parts, 0);
            Arrays.fill(counts, 0);
            for (float[] drawn : neighbours) {
                addThreeRows(drawn, row);
                addThreeColumns();
                System.arraycopy(protection, row * columns, line, 0, columns);
                weigh(weights, line);
                System.arraycopy(drawn, row * columns, line, 0, columns);
                addProducts(weights, line, parts);
                Lines.add(weights, 1, counts);
            }
            addRow(parts, row, sum);
            addRow(counts, row, total);
        }

        private void addRow(float[] values, int row, float[] target) {
            System.arraycopy(target, row * columns, line, 0, columns);
            Lines.add(values, 1, line);
            System.arraycopy(line, 0, target, row * columns, columns);
        }

        private void addThreeRows(float[] drawn, int row) {
            Arrays.fill(weights, 0);
            for (int k = -1; k <= 1; k++) {
                int from = Math.max(0, Math.min(size.rows() - 1, row + k)) * columns;
                System.arraycopy(result, from, line, 0, columns);
                Lines.add(line, 1, weights);
                System.arraycopy(drawn, from, line, 0, columns);
                Lines.add(line, -1, weights);
            }
        }

        /** Of sums over three rows, the sums over three columns of them. */
        private void addThreeColumns() {
            int last = columns - 1;
            System.arraycopy(weights, 0, once, 0, columns);
            System.arraycopy(once, 0, line, 1, last);
            line[0] = once[0];
            Lines.add(line, 1, weights);
            System.arraycopy(once, 1, line, 0, last);
            line[last] = once[last];
            Lines.add(line, 1, weights);
        }

        void divide(int row, float[] mean) {
            System.arraycopy(sum, row * columns, parts, 0, columns);
            System.arraycopy(total, row * columns, counts, 0, columns);
            Lines.divide(parts, counts);
            System.arraycopy(parts, 0, mean, row * columns, columns);
        }
    }

    /** Turns differences into how much a neighbour counts, from 0 to 1. */
    private static void weigh(float[] sums, float[] protection) {
        for (int x = 0; x < sums.length; x++) {
            float differs = Lines.smoothstep((Math.abs(sums[x]) * (1 / 9f) - AGREEING) * (1 / TO_DISAGREEING));
            sums[x] = 1 - Math.max(differs, protection[x]);
        }
    }

    private static void addProducts(float[] weights, float[] values, float[] sums) {
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weights[x] * values[x];
        }
    }
}
