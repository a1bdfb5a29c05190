package org.clearcine.core.physics.lab;

import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** Mean of processed minus raw over time, in cells of 8 x 8 pixels: what a filter brightens or darkens for good. */
final class BiasMap {

    private static final int CELL = 8;

    private final int columns;
    private final double[] sums;
    private final int[] counts;

    BiasMap(FrameSize size) {
        columns = (size.columns() + CELL - 1) / CELL;
        sums = new double[columns * ((size.rows() + CELL - 1) / CELL)];
        counts = new int[sums.length];
    }

    void put(Frame raw, Frame processed) {
        int width = raw.size().columns();
        for (int i = 0; i < raw.size().pixelCount(); i++) {
            int cell = i / width / CELL * columns + i % width / CELL;
            sums[cell] += processed.value(i) - raw.value(i);
            counts[cell]++;
        }
    }

    LabMap map() {
        double[] means = new double[sums.length];
        for (int i = 0; i < means.length; i++) {
            means[i] = sums[i] / counts[i];
        }
        return new LabMap("Bias: processed minus raw, mean over time", "values", columns, means);
    }
}
