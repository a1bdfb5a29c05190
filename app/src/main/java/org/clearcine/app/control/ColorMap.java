package org.clearcine.app.control;

/**
 * Colours for values from 0 to 1: from dark blue to light yellow, with evenly rising lightness.
 *
 * <p>Made as a straight line in CIE L*a*b* (CIE 15:2004), in which equal steps look equally large. It moves along the
 * blue-yellow axis only, which the common red-green colour blindness leaves intact, and lightness alone tells the order.
 */
public final class ColorMap {

    // Before the maps, which are made of them.
    private static final int ENTRIES = 256;
    /** Reference white D65. */
    private static final double[] WHITE = {0.95047, 1.0, 1.08883};

    /** The map for motion. */
    public static final ColorMap BLUE_TO_YELLOW = new ColorMap(new double[] {30, 4, -44}, new double[] {92, -4, 66});

    private final int[] argb = new int[ENTRIES];

    private ColorMap(double[] start, double[] end) {
        for (int i = 0; i < ENTRIES; i++) {
            double t = i / (ENTRIES - 1.0);
            argb[i] = fromLab(mix(start[0], end[0], t), mix(start[1], end[1], t), mix(start[2], end[2], t));
        }
    }

    /** Opaque colour; values outside 0 to 1 take the nearest end. */
    public int argb(float value) {
        return argb[Math.max(0, Math.min(ENTRIES - 1, Math.round(value * (ENTRIES - 1))))];
    }

    private static double mix(double from, double to, double t) {
        return from + (to - from) * t;
    }

    private static int fromLab(double lightness, double a, double b) {
        double fy = (lightness + 16) / 116;
        double x = WHITE[0] * labInverse(fy + a / 500);
        double y = WHITE[1] * labInverse(fy);
        double z = WHITE[2] * labInverse(fy - b / 200);
        int red = srgb(3.2406 * x - 1.5372 * y - 0.4986 * z);
        int green = srgb(-0.9689 * x + 1.8758 * y + 0.0415 * z);
        int blue = srgb(0.0557 * x - 0.2040 * y + 1.0570 * z);
        return 0xFF000000 | red << 16 | green << 8 | blue;
    }

    private static double labInverse(double f) {
        double edge = 6.0 / 29;
        return f > edge ? f * f * f : 3 * edge * edge * (f - 4.0 / 29);
    }

    private static int srgb(double linear) {
        double value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, value)));
    }
}
