package org.clearcine.app.control;

import org.clearcine.app.job.Rows;
import org.clearcine.core.frame.Frame;

/** Draws lines over a painted pane where a map from 0 to 1 passes a quarter, a half and three quarters. Pure. */
public final class ContourRenderer {

    /** Values of the map at which lines are drawn. */
    private static final float[] LEVELS = {0.25f, 0.5f, 0.75f};

    private ContourRenderer() {}

    /**
     * @param columns the columns that may be drawn on
     * @param target the pane's pixels, changed in place where a line passes
     */
    public static void draw(Frame map, Projection projection, Columns columns, int[] target) {
        FrameSampler sampler = new FrameSampler(map.size(), projection, columns);
        int width = projection.width();
        Rows.inParallel(projection.height(), (from, to) -> {
            float[] upper = new float[width];
            float[] lower = new float[width];
            sampler.sampleRow(map, from, upper);
            for (int row = from; row < to; row++) {
                sampler.sampleRow(map, row + 1, lower);
                if (sampler.covers(row) && sampler.covers(row + 1)) {
                    line(sampler, upper, lower, target, row * width);
                }
                float[] done = upper;
                upper = lower;
                lower = done;
            }
        });
    }

    private static void line(FrameSampler sampler, float[] upper, float[] lower, int[] target, int start) {
        for (int x = sampler.firstColumn(); x < sampler.endColumn() - 1; x++) {
            for (float level : LEVELS) {
                boolean above = upper[x] >= level;
                if (above != upper[x + 1] >= level || above != lower[x] >= level) {
                    target[start + x] = ColorMap.BLUE_TO_YELLOW.argb(level);
                }
            }
        }
    }
}
