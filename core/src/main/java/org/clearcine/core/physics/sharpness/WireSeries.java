package org.clearcine.core.physics.sharpness;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;

/**
 * A wire or catheter followed along one profile line through a raw and a processed loop: contrast, width, shift and ghost, by
 * speed.
 *
 * <p>The wire is found in the raw frame, where nothing lags, and looked at in both. Dips are aligned on it and averaged within
 * classes of speed. <em>Shift</em> is how far the processed wire lies behind (negative: against the motion). <em>Ghost</em> is the
 * dip left where the wire was one frame ago, if it has moved by 3 px or more, beyond the raw loop's, over the raw depth.
 */
public final class WireSeries {

    private static final double[] SPEED_LIMITS = {1, 3, 6, 12, Double.POSITIVE_INFINITY};
    private static final double LEAST_MOTION = 3;
    private static final int REACH = (int) (12 / ProfileLine.STEP);

    /**
     * Figures of one class of speed.
     *
     * @param speed mean, in pixels a frame
     * @param frames that fell into it
     * @param contrast processed depth over raw depth: 1 is kept
     * @param width processed full width over raw
     * @param rawWidth full width of the raw wire, in pixels
     * @param shift in pixels
     * @param ghost as a fraction of the raw depth; NaN where nothing moved far enough
     */
    public record Speed(
            double speed, int frames, double contrast, double width, double rawWidth, double shift, double ghost) {}

    private final ProfileLine line;
    private final List<double[]> raw = new ArrayList<>();
    private final List<double[]> processed = new ArrayList<>();

    public WireSeries(ProfileLine line) {
        this.line = line;
    }

    /** Takes the next frame of both loops. */
    public void add(Frame rawFrame, Frame processedFrame) {
        raw.add(line.sample(rawFrame));
        processed.add(line.sample(processedFrame));
    }

    /** Where the raw wire is in each frame, in pixels along the line. */
    public double[] places() {
        return raw.stream()
                .mapToDouble(profile -> WireDip.deepest(profile).centre())
                .toArray();
    }

    /** One entry for each class of speed that occurs, slowest first. */
    public List<Speed> bySpeed() {
        double[] places = places();
        List<Speed> result = new ArrayList<>();
        double from = 0;
        for (double limit : SPEED_LIMITS) {
            List<Integer> members = new ArrayList<>();
            for (int t = 1; t < places.length; t++) {
                double speed = Math.abs(places[t] - places[t - 1]);
                if (speed >= from && speed < limit) {
                    members.add(t);
                }
            }
            if (!members.isEmpty()) {
                result.add(figures(members, places));
            }
            from = limit;
        }
        return List.copyOf(result);
    }

    private Speed figures(List<Integer> members, double[] places) {
        double[] rawMean = new double[2 * REACH + 1];
        double[] processedMean = new double[2 * REACH + 1];
        double speed = 0;
        double ghost = 0;
        int ghosts = 0;
        for (int t : members) {
            boolean backwards = places[t] < places[t - 1];
            addAligned(rawMean, raw.get(t), places[t], backwards);
            addAligned(processedMean, processed.get(t), places[t], backwards);
            speed += Math.abs(places[t] - places[t - 1]) / members.size();
            if (Math.abs(places[t] - places[t - 1]) >= LEAST_MOTION) {
                ghost += WireDip.depthAt(processed.get(t), places[t - 1]) - WireDip.depthAt(raw.get(t), places[t - 1]);
                ghosts++;
            }
        }
        double middle = REACH * ProfileLine.STEP;
        WireDip before = WireDip.around(rawMean, middle);
        WireDip after = WireDip.around(processedMean, middle);
        double rawDepth = before.depth() / members.size();
        return new Speed(
                speed,
                members.size(),
                after.depth() / before.depth(),
                after.fullWidth() / before.fullWidth(),
                before.fullWidth(),
                after.centre() - before.centre(),
                ghosts == 0 ? Double.NaN : ghost / ghosts / rawDepth);
    }

    /** Adds a profile so that the wire comes to the middle and its motion points to the end. */
    private static void addAligned(double[] sum, double[] profile, double place, boolean backwards) {
        for (int i = 0; i < sum.length; i++) {
            double at = place / ProfileLine.STEP + (backwards ? REACH - i : i - REACH);
            int left = (int) Math.max(0, Math.min(profile.length - 2.0, Math.floor(at)));
            double part = Math.max(0, Math.min(1, at - left));
            sum[i] += (1 - part) * profile[left] + part * profile[left + 1];
        }
    }
}
