package org.clearcine.core.physics.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * A grid of strength times temporal over pairs of successive frames.
 *
 * <p>Edges kept is {@code sum g g_raw / sum g_raw^2} over the 3 % of pixels with the largest gradient of the spatial estimate: noise
 * enters numerator and denominator alike at strength 0, so that raw is 1, and a full average of noise lies a little below the truth;
 * settings of one loop are comparable.
 */
public final class StrengthGrid {

    private static final double[] STRENGTHS = {0, 0.25, 0.5, 0.75, 1};
    private static final double[] TEMPORALS = {0, 0.25, 0.5, 0.75, 1};
    private static final double EDGE_SHARE = 0.03;

    private StrengthGrid() {}

    /** Two successive frames. */
    public record Pair(FrameComponents first, FrameComponents second) {}

    /**
     * Measures the grid.
     *
     * @param base spatial and motion protection, which stay
     * @return strength by strength; at strength 0 only one point, because temporal does nothing there
     */
    public static List<SettingsPoint> measure(List<Pair> pairs, DenoiseSettings base, ProgressMonitor progress)
            throws CancelledException {
        List<DenoiseSettings> grid = new ArrayList<>();
        for (double strength : STRENGTHS) {
            for (double temporal : strength == 0 ? new double[] {base.temporal()} : TEMPORALS) {
                grid.add(base.withStrength(strength).withTemporal(temporal));
            }
        }
        double[] noise = new double[grid.size()];
        double[] edges = new double[grid.size()];
        int done = 0;
        for (Pair pair : pairs) {
            Ground ground = Ground.of(pair);
            for (int i = 0; i < grid.size(); i++) {
                progress.checkCancelled();
                progress.progress("Exploring strengths", done++, (long) grid.size() * pairs.size());
                Frame one = CrossFusion.mix(pair.first(), grid.get(i));
                Frame two = CrossFusion.mix(pair.second(), grid.get(i));
                noise[i] += ground.noise(one, two) / pairs.size();
                edges[i] += ground.edges(two) / pairs.size();
            }
        }
        List<SettingsPoint> points = new ArrayList<>();
        for (int i = 0; i < noise.length; i++) {
            points.add(
                    new SettingsPoint(grid.get(i), Math.sqrt(noise[i] / noise[0]), edges[i], isBest(i, noise, edges)));
        }
        return List.copyOf(points);
    }

    private static boolean isBest(int i, double[] noise, double[] edges) {
        for (int j = 0; j < noise.length; j++) {
            boolean better =
                    noise[j] <= noise[i] && edges[j] >= edges[i] && (noise[j] < noise[i] || edges[j] > edges[i]);
            if (better) {
                return false;
            }
        }
        return true;
    }

    /** Where a pair stands still, and where its edges are. */
    private record Ground(boolean[] still, boolean[] edge, Frame raw) {

        static Ground of(Pair pair) {
            Frame motion = pair.second().motion();
            Frame spatial = pair.second().spatial();
            double[] strengths = new double[motion.size().pixelCount()];
            boolean[] still = new boolean[strengths.length];
            for (int i = 0; i < strengths.length; i++) {
                strengths[i] = gradient(spatial, i);
                still[i] = motion.value(i) < 0.2f;
            }
            double[] sorted = strengths.clone();
            Arrays.sort(sorted);
            double limit = sorted[(int) ((1 - EDGE_SHARE) * (sorted.length - 1))];
            boolean[] edge = new boolean[strengths.length];
            for (int i = 0; i < edge.length; i++) {
                edge[i] = strengths[i] >= limit;
            }
            return new Ground(still, edge, pair.second().raw());
        }

        double noise(Frame one, Frame two) {
            double squares = 0;
            int count = 0;
            for (int i = 0; i < still.length; i++) {
                if (still[i] && !edge[i]) {
                    double change = two.value(i) - one.value(i);
                    squares += change * change;
                    count++;
                }
            }
            return count == 0 ? 0 : squares / count / 2;
        }

        double edges(Frame frame) {
            double products = 0;
            double squares = 0;
            for (int i = 0; i < edge.length; i++) {
                if (edge[i]) {
                    for (int step : new int[] {2, 2 * frame.size().columns()}) {
                        double kept = step(frame, i, step);
                        double before = step(raw, i, step);
                        products += kept * before;
                        squares += before * before;
                    }
                }
            }
            return squares == 0 ? 1 : products / squares;
        }

        private static double gradient(Frame frame, int i) {
            return Math.hypot(step(frame, i, 2), step(frame, i, 2 * frame.size().columns()));
        }

        /** Change over a distance, 0 where it would leave the frame. */
        private static double step(Frame frame, int i, int distance) {
            int half = distance / 2;
            int pixels = frame.size().pixelCount();
            return i < half || i + half >= pixels ? 0 : frame.value(i + half) - frame.value(i - half);
        }
    }
}
