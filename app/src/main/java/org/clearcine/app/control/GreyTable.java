package org.clearcine.app.control;

import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleUnaryOperator;

/**
 * Stored value to screen pixel by look-up: opaque grey in 0xAARRGGBB.
 *
 * <p>The entries are spread over the part of the range in which the grey changes at all, so that a narrow window on
 * denoised values, which lie between the stored integers, shows no bands.
 */
public final class GreyTable {

    private static final int ENTRIES = 4096;
    private static final int SCAN_POINTS = 2048;
    private static final int BISECTIONS = 24;
    private static final int OPAQUE = 0xFF000000;
    private static final int GREY = 0x010101;

    private final float low;
    private final float high;
    private final float entriesPerValue;
    private final int[] argb = new int[ENTRIES];

    private GreyTable(double low, double high, DoubleToIntFunction color) {
        this.low = (float) low;
        this.high = (float) high;
        entriesPerValue = (float) (ENTRIES / (high - low));
        for (int i = 0; i < ENTRIES; i++) {
            // The outermost entries stand for everything beyond, so they take the value at the very edge.
            double share = i == 0 ? 0 : i == ENTRIES - 1 ? 1 : (i + 0.5) / ENTRIES;
            argb[i] = color.applyAsInt(low + share * (high - low));
        }
    }

    private static int opaque(double grey) {
        return OPAQUE | GREY * (int) Math.round(255 * Math.max(0, Math.min(1, grey)));
    }

    /**
     * Tabulates {@code grey}, which gives 0 (black) to 1 (white) for a stored value.
     *
     * @param smallest the smallest stored value that can occur
     * @param largest the largest
     */
    public static GreyTable of(DoubleUnaryOperator grey, double smallest, double largest) {
        double low = edge(grey, smallest, largest);
        double high = edge(grey, largest, smallest);
        DoubleToIntFunction color = value -> opaque(grey.applyAsDouble(value));
        return high > low ? new GreyTable(low, high, color) : new GreyTable(smallest, largest, color);
    }

    /** Colours instead of greys: the map spread over the values from {@code low} to {@code high}. */
    public static GreyTable ofColors(ColorMap colors, double low, double high) {
        return new GreyTable(low, high, value -> colors.argb((float) ((value - low) / (high - low))));
    }

    /** From the last value that is all black to the first that is all white, or the other way round; above 0. */
    public double span() {
        return high - low;
    }

    /** The opaque screen pixel for a stored value; what lies outside the table takes its nearest entry. */
    public int argb(float value) {
        int entry = (int) ((value - low) * entriesPerValue);
        return argb[Math.max(0, Math.min(ENTRIES - 1, entry))];
    }

    /** Coming from {@code from}, the last value before the grey begins to change. */
    private static double edge(DoubleUnaryOperator grey, double from, double to) {
        double start = grey.applyAsDouble(from);
        double same = from;
        for (int i = 1; i <= SCAN_POINTS; i++) {
            double point = from + (to - from) * i / SCAN_POINTS;
            if (grey.applyAsDouble(point) != start) {
                return bisect(grey, start, same, point);
            }
            same = point;
        }
        return same;
    }

    private static double bisect(DoubleUnaryOperator grey, double start, double same, double changed) {
        double inside = same;
        double outside = changed;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (inside + outside) / 2;
            if (grey.applyAsDouble(middle) == start) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }
}
