package org.clearcine.app.control;

import java.util.Arrays;
import org.clearcine.app.job.Rows;
import org.clearcine.core.frame.Frame;

/** Paints a frame into the pixels of a pane: sampling, then grey by table, rows in parallel. */
public final class PaneRenderer {

    /** The pane around the frame: nearly black, so that the frame's own edge can be seen. */
    static final int SURROUND = 0xFF050607;

    private final Frame frame;
    private final GreyTable greys;
    private final FrameSampler sampler;
    private final Columns columns;
    private final int width;
    private final int[] target;

    private PaneRenderer(Frame frame, GreyTable greys, Projection projection, Columns columns, int[] target) {
        this.frame = frame;
        this.greys = greys;
        this.columns = columns;
        this.target = target;
        width = projection.width();
        sampler = new FrameSampler(frame.size(), projection, columns);
    }

    /** Fills {@code target}, width times height opaque pixels row by row. */
    public static void render(Frame frame, GreyTable greys, Projection projection, int[] target) {
        render(frame, greys, projection, Columns.all(projection), target);
    }

    /** Fills some columns of {@code target} and leaves the others. */
    public static void render(Frame frame, GreyTable greys, Projection projection, Columns columns, int[] target) {
        PaneRenderer renderer = new PaneRenderer(frame, greys, projection, columns, target);
        Rows.inParallel(projection.height(), renderer::rows);
    }

    private void rows(int from, int to) {
        float[] values = new float[width];
        for (int row = from; row < to; row++) {
            row(row, values);
        }
    }

    private void row(int row, float[] values) {
        int start = row * width + columns.from();
        int stop = row * width + columns.end();
        int first = sampler.firstColumn();
        int end = sampler.endColumn();
        if (!sampler.covers(row) || end <= first) {
            Arrays.fill(target, start, stop, SURROUND);
            return;
        }
        sampler.sampleRow(frame, row, values);
        int origin = row * width;
        Arrays.fill(target, start, origin + first, SURROUND);
        for (int column = first; column < end; column++) {
            target[origin + column] = greys.argb(values[column]);
        }
        Arrays.fill(target, origin + end, stop, SURROUND);
    }
}
