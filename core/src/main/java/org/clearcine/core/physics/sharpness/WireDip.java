package org.clearcine.core.physics.sharpness;

/**
 * The dip that a dark wire leaves in a profile, against a straight background at 5 to 10 pixels on both sides.
 *
 * @param centre middle of the half-depth crossings, in pixels from the start of the profile
 * @param depth in values, below the background; negative where the wire is bright
 * @param fullWidth at half depth, in pixels; NaN where the dip never halves
 * @param background value of the background under the wire
 */
public record WireDip(double centre, double depth, double fullWidth, double background) {

    private static final double STEP = ProfileLine.STEP;
    private static final int NEAR = (int) (5 / STEP);
    private static final int FAR = (int) (10 / STEP);
    private static final int SEARCH = (int) (3 / STEP);

    /** The deepest dip of a smoothed profile, then its figures on the profile as it is. */
    public static WireDip deepest(double[] profile) {
        int best = FAR;
        double bestDepth = Double.NEGATIVE_INFINITY;
        for (int i = FAR; i < profile.length - FAR; i++) {
            double depth = background(profile, i)[0] - smooth(profile, i);
            if (depth > bestDepth) {
                bestDepth = depth;
                best = i;
            }
        }
        return around(profile, best * STEP);
    }

    /** The dip within 3 px of a place. */
    public static WireDip around(double[] profile, double place) {
        int start = clamp((int) Math.round(place / STEP), profile);
        double[] line = background(profile, start);
        int deepest = start;
        for (int i = Math.max(1, start - SEARCH); i <= Math.min(profile.length - 2, start + SEARCH); i++) {
            deepest = dip(profile, line, start, i) > dip(profile, line, start, deepest) ? i : deepest;
        }
        double depth = dip(profile, line, start, deepest);
        double left = halfWay(profile, line, new int[] {start, deepest, -1});
        double right = halfWay(profile, line, new int[] {start, deepest, 1});
        double centre = Double.isNaN(left + right) ? deepest : (left + right) / 2;
        return new WireDip(centre * STEP, depth, (right - left) * STEP, line[0] + line[1] * (deepest - start));
    }

    /** Depth below the background exactly at a place, however shallow: what a ghost leaves. */
    public static double depthAt(double[] profile, double place) {
        int at = clamp((int) Math.round(place / STEP), profile);
        return background(profile, at)[0] - smooth(profile, at);
    }

    private static int clamp(int at, double[] profile) {
        return Math.max(FAR, Math.min(profile.length - 1 - FAR, at));
    }

    private static double smooth(double[] profile, int i) {
        return (profile[i - 2] + profile[i - 1] + profile[i] + profile[i + 1] + profile[i + 2]) / 5;
    }

    private static double dip(double[] profile, double[] line, int start, int i) {
        return line[0] + line[1] * (i - start) - profile[i];
    }

    /** Level at the place and slope a sample, of a straight line through the values at 5 to 10 px. */
    private static double[] background(double[] profile, int at) {
        double mean = 0;
        double slope = 0;
        double squares = 0;
        for (int d = NEAR; d <= FAR; d++) {
            mean += profile[at - d] + profile[at + d];
            slope += d * (profile[at + d] - profile[at - d]);
            squares += 2.0 * d * d;
        }
        return new double[] {mean / (2 * (FAR - NEAR + 1)), slope / squares};
    }

    private static double halfWay(double[] profile, double[] line, int[] startDeepestDirection) {
        int start = startDeepestDirection[0];
        int direction = startDeepestDirection[2];
        double half = dip(profile, line, start, startDeepestDirection[1]) / 2;
        for (int i = startDeepestDirection[1]; half > 0 && i + direction >= 0 && i + direction < profile.length; ) {
            double here = dip(profile, line, start, i);
            double next = dip(profile, line, start, i + direction);
            if (next <= half) {
                return i + direction * (here - half) / (here - next);
            }
            i += direction;
        }
        return Double.NaN;
    }
}
