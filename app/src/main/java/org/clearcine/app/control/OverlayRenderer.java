package org.clearcine.app.control;

import org.clearcine.app.job.Rows;
import org.clearcine.core.frame.Frame;

/**
 * Lays a map with values from 0 to 1 over a painted pane: the higher the value, the more it covers. Pure.
 *
 * <p>Where the map is 0 the pane stays exactly as it was.
 */
public final class OverlayRenderer {

    private static final int BLEND_ONE = 256;

    private OverlayRenderer() {}

    /**
     * @param opacity how much of the pane a value of 1 covers, from 0 to 1
     * @param columns the columns that may be covered
     * @param target the pane's pixels, changed in place
     */
    public static void blend(Frame map, double opacity, Projection projection, Columns columns, int[] target) {
        ColorMap colors = ColorMap.BLUE_TO_YELLOW;
        FrameSampler sampler = new FrameSampler(map.size(), projection, columns);
        int width = projection.width();
        Rows.inParallel(projection.height(), (from, to) -> {
            float[] values = new float[width];
            for (int row = from; row < to; row++) {
                if (!sampler.covers(row)) {
                    continue;
                }
                sampler.sampleRow(map, row, values);
                for (int column = sampler.firstColumn(); column < sampler.endColumn(); column++) {
                    int at = row * width + column;
                    target[at] = over(target[at], colors.argb(values[column]), opacity * values[column]);
                }
            }
        });
    }

    /** {@code color} over {@code below}, both opaque, with {@code share} from 0 to 1 of the colour. */
    public static int over(int below, int color, double share) {
        int part = (int) (BLEND_ONE * Math.max(0, Math.min(1, share)) + 0.5);
        int rest = BLEND_ONE - part;
        int redBlue = ((below & 0xFF00FF) * rest + (color & 0xFF00FF) * part >>> 8) & 0xFF00FF;
        int green = ((below & 0x00FF00) * rest + (color & 0x00FF00) * part >>> 8) & 0x00FF00;
        return 0xFF000000 | redBlue | green;
    }
}
