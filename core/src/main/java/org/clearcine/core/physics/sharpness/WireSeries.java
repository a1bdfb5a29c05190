package org.clearcine.core.physics.sharpness;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.physics.BlockBootstrap;
import org.clearcine.core.physics.Estimate;

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
     * @param shift in pixels
     * @param ghost as a fraction of the raw depth; unknown where nothing moved far enough
     */
    public record Speed(
            double speed,
            int frames,
            Dip raw,
            Dip processed,
            Estimate contrast,
            Estimate width,
            Estimate shift,
            Estimate ghost) {}

    /**
     * A wire in one form of the loop.
     *
     * @param depth in values
     * @param width at half depth, in pixels
     */
    public record Dip(Estimate depth, Estimate width) {}

    private final ProfileLine line;
    private final List<double[]> raw = new ArrayList<>();
    private final List<double[]> processed = new ArrayList<>();
    private final long seed;

    /** @param seed of the bootstrap over frames */
    public WireSeries(ProfileLine line, long seed) {
        this.line = line;
        this.seed = seed;
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

    /** Profiles of one frame, the wire in the middle and its motion to the right, and the ghost in values or NaN. */
    private record Aligned(double[] raw, double[] processed, double ghost) {}

    private Speed figures(List<Integer> members, double[] places) {
        List<Aligned> profiles = members.stream().map(t -> aligned(t, places)).toList();
        double speed = members.stream()
                .mapToDouble(t -> Math.abs(places[t] - places[t - 1]))
                .average()
                .orElseThrow();
        List<Estimate> all = new BlockBootstrap(members.size(), seed).ofMany(frames -> figures(profiles, frames));
        return new Speed(
                speed,
                members.size(),
                new Dip(all.get(0), all.get(1)),
                new Dip(all.get(2), all.get(3)),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7));
    }

    private Aligned aligned(int t, double[] places) {
        boolean backwards = places[t] < places[t - 1];
        double[] one = new double[2 * REACH + 1];
        double[] two = new double[2 * REACH + 1];
        addAligned(one, raw.get(t), places[t], backwards);
        addAligned(two, processed.get(t), places[t], backwards);
        double ghost = Math.abs(places[t] - places[t - 1]) < LEAST_MOTION
                ? Double.NaN
                : WireDip.depthAt(processed.get(t), places[t - 1]) - WireDip.depthAt(raw.get(t), places[t - 1]);
        return new Aligned(one, two, ghost);
    }

    /** Depth and width raw, depth and width processed, both ratios, shift, ghost. */
    private static double[] figures(List<Aligned> profiles, int[] frames) {
        double[] rawMean = new double[2 * REACH + 1];
        double[] processedMean = new double[2 * REACH + 1];
        double ghost = 0;
        int ghosts = 0;
        for (int frame : frames) {
            Aligned one = profiles.get(frame);
            for (int i = 0; i < rawMean.length; i++) {
                rawMean[i] += one.raw()[i] / frames.length;
                processedMean[i] += one.processed()[i] / frames.length;
            }
            if (Double.isFinite(one.ghost())) {
                ghost += one.ghost();
                ghosts++;
            }
        }
        double middle = REACH * ProfileLine.STEP;
        WireDip before = WireDip.around(rawMean, middle);
        WireDip after = WireDip.around(processedMean, middle);
        return new double[] {
            before.depth(),
            before.fullWidth(),
            after.depth(),
            after.fullWidth(),
            after.depth() / before.depth(),
            after.fullWidth() / before.fullWidth(),
            after.centre() - before.centre(),
            ghosts == 0 ? Double.NaN : ghost / ghosts / before.depth()
        };
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
