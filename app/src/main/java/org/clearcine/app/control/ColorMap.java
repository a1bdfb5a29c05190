package org.clearcine.app.control;

/**
 * Colours for values from 0 to 1, made of straight lines in CIE L*a*b* (CIE 15:2004), in which equal steps look equally large.
 *
 * <p>All lie near the blue-yellow axis, which the common red-green colour blindness leaves intact, and lightness alone tells
 * how far a value is from the beginning, or from the middle of a map with two directions.
 */
public final class ColorMap {

    // Before the maps, which are made of them. Odd, so that there is an entry for exactly the middle.
    private static final int ENTRIES = 511;
    /** Reference white D65. */
    private static final double[] WHITE = {0.95047, 1.0, 1.08883};

    /** The map for motion over a picture: from dark blue to light yellow. */
    public static final ColorMap BLUE_TO_YELLOW = new ColorMap(new double[] {30, 4, -44}, new double[] {92, -4, 66});

    /** The map for motion in a pane of its own: begins nearly black, because most of a picture stands still. */
    public static final ColorMap BLACK_TO_YELLOW = new ColorMap(new double[] {5, 1, -8}, new double[] {92, -4, 66});

    /** For signed differences: nearly black in the middle, blue below, orange above, equally light at both ends. */
    public static final ColorMap BLUE_BLACK_ORANGE =
            new ColorMap(new double[] {75, -12, -36}, new double[] {8, 0, 0}, new double[] {75, 22, 64});

    private final int[] argb = new int[ENTRIES];

    /** @param stops L*, a* and b* at even distances along the map */
    private ColorMap(double[]... stops) {
        for (int i = 0; i < ENTRIES; i++) {
            double place = i * (stops.length - 1.0) / (ENTRIES - 1);
            int part = Math.min((int) place, stops.length - 2);
            double[] start = stops[part];
            double[] end = stops[part + 1];
            double t = place - part;
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
