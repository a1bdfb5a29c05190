package org.clearcine.core.physics.report;

import java.util.Locale;
import org.clearcine.core.physics.lab.LabMap;

/** Draws a map in even shades from dark blue to yellow, which keep their order in grey and for the colour-blind. */
final class MapPainter {

    private static final int[] SHADES = {0x00224E, 0x35456C, 0x666970, 0x948E77, 0xC8B866, 0xFEE838};
    private static final int MOST_CELLS = 64;

    private MapPainter() {}

    static void paint(Ink ink, LabMap map, double x, double y, double side) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < map.rows() * map.columns(); i++) {
            double value = map.value(i / map.columns(), i % map.columns());
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        ink.text(x, y - 6, map.title(), 8);
        int rows = Math.min(MOST_CELLS, map.rows());
        int columns = Math.min(MOST_CELLS, map.columns());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = map.value(row * map.rows() / rows, column * map.columns() / columns);
                ink.rectangle(
                        x + column * side / columns,
                        y + row * side / rows,
                        side / columns + 0.3,
                        side / rows + 0.3,
                        shade((value - low) / Math.max(1e-12, high - low)));
            }
        }
        bar(ink, x + side + 8, y, side);
        ink.text(x + side + 20, y + 8, label(high, map), 7);
        ink.text(x + side + 20, y + side, label(low, map), 7);
    }

    private static void bar(Ink ink, double x, double y, double side) {
        for (int i = 0; i < 32; i++) {
            ink.rectangle(x, y + side * i / 32, 8, side / 32 + 0.3, shade(1 - i / 31.0));
        }
    }

    /** Colour of a share from 0 to 1. */
    static int shade(double share) {
        double at = Math.max(0, Math.min(1, Double.isNaN(share) ? 0 : share)) * (SHADES.length - 1);
        int below = Math.min(SHADES.length - 2, (int) at);
        double part = at - below;
        int color = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double one = SHADES[below] >> shift & 255;
            double two = SHADES[below + 1] >> shift & 255;
            color |= (int) Math.round(one + part * (two - one)) << shift;
        }
        return color;
    }

    private static String label(double value, LabMap map) {
        return String.format(Locale.ROOT, "%.3g %s", value, map.unit());
    }
}
