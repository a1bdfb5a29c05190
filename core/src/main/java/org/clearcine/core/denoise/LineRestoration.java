package org.clearcine.core.denoise;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.motion.Smoothing;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Gives thin lines back, guidewires above all, that the tiles have lost.
 *
 * <p>A wire two pixels wide is below the noise in every small tile, but not along its length. What the estimate left of the
 * frame is averaged along straight pieces of 24 pixels in 16 directions; where the average is beyond what noise alone
 * makes, it is added to the estimate. A trace left where a wire was before is taken away in the same manner. In so many
 * averages noise alone passes the threshold somewhere in every frame: {@link LineEvidence} drops what does not hang together.
 */
final class LineRestoration {

    /** Half the length of a piece, in pixels. */
    private static final int REACH = 12;

    private static final int SLOPES = 4;

    /** Averages up to this many of their standard deviations are held for noise. */
    static final float THRESHOLD = 3.1f;

    /** Makes up for what smoothing across a line takes from its depth. */
    private static final float AMPLITUDE = 1.5f;

    private static final float[] ACROSS = {0.25f, 0.5f, 0.25f};

    /** Autocorrelation of {@link #ACROSS}. */
    private static final double[] ACROSS_TWICE = {1 / 16.0, 4 / 16.0, 6 / 16.0, 4 / 16.0, 1 / 16.0};

    private final FrameSize size;
    private final ProgressMonitor progress;
    private final int width;
    private final LineEvidence evidence;
    private final float[] highest;
    private final float[] lowest;
    private final float[] along = new float[2 * REACH];
    private final float[] deviations = new float[2 * SLOPES + 1];

    LineRestoration(FrameSize size, NoiseCorrelation correlation, ProgressMonitor progress) {
        this.size = size;
        this.progress = progress;
        this.width = size.columns() + 2 * REACH;
        this.evidence = new LineEvidence(size, THRESHOLD);
        this.highest = new float[size.pixelCount()];
        this.lowest = new float[size.pixelCount()];
        float sum = 0;
        for (int i = 0; i < along.length; i++) {
            double part = (i - REACH + 0.5) / (REACH + 0.5);
            along[i] = (float) (1 - part * part);
            sum += along[i];
        }
        for (int i = 0; i < along.length; i++) {
            along[i] /= sum;
        }
        for (int slope = 0; slope < deviations.length; slope++) {
            deviations[slope] = (float) Math.sqrt(variance(correlation, steepness(slope)));
        }
    }

    private static double steepness(int slope) {
        return (slope - SLOPES) / (double) SLOPES;
    }

    /** Variance of the average along a piece, of noise of variance 1. */
    private double variance(NoiseCorrelation correlation, double steepness) {
        double sum = 0;
        for (int i = 0; i < along.length; i++) {
            for (int j = 0; j < along.length; j++) {
                int dy = (int) (Math.round((i - REACH) * steepness) - Math.round((j - REACH) * steepness));
                sum += along[i] * along[j] * smoothedCorrelation(correlation, i - j, dy);
            }
        }
        return Math.max(sum, 1e-6);
    }

    private static double smoothedCorrelation(NoiseCorrelation correlation, int dx, int dy) {
        double sum = 0;
        for (int v = -2; v <= 2; v++) {
            for (int u = -2; u <= 2; u++) {
                sum += ACROSS_TWICE[v + 2] * ACROSS_TWICE[u + 2] * correlation.rho(dx + u, dy + v);
            }
        }
        return sum;
    }

    /** Adds to {@code estimate} the lines that are in {@code frame} but not in it; both in stabilised values. */
    void restore(float[] frame, float[] estimate) throws CancelledException {
        float[] residual = new float[frame.length];
        for (int i = 0; i < frame.length; i++) {
            residual[i] = frame[i] - estimate[i];
        }
        respond(residual);
        evidence.keep(highest);
        evidence.keep(lowest);
        float unit = AMPLITUDE * deviations[SLOPES];
        for (int i = 0; i < estimate.length; i++) {
            float above = Math.max(0, highest[i] - THRESHOLD);
            float below = Math.max(0, lowest[i] - THRESHOLD);
            estimate[i] += unit * (kept(above) - kept(below));
        }
    }

    /** How much every pixel looks like one of a bright line and of a dark one, in standard deviations of noise; not copied. */
    float[][] respond(float[] residual) throws CancelledException {
        float[] smooth = new float[residual.length];
        Smoothing.smooth(size, ACROSS, residual, smooth);
        float[] padded = padded(smooth);
        Rows.parallel(size.rows(), (first, end) -> {
            Scratch scratch = new Scratch(size.columns());
            for (int row = first; row < end && !progress.isCancelled(); row++) {
                extremes(padded, row, scratch);
                System.arraycopy(scratch.highest, 0, highest, row * size.columns(), size.columns());
                System.arraycopy(scratch.lowest, 0, lowest, row * size.columns(), size.columns());
            }
        });
        progress.checkCancelled();
        return new float[][] {highest, lowest};
    }

    private float[] padded(float[] values) {
        float[] padded = new float[width * (size.rows() + 2 * REACH)];
        for (int row = 0; row < size.rows(); row++) {
            System.arraycopy(values, row * size.columns(), padded, (row + REACH) * width + REACH, size.columns());
        }
        return padded;
    }

    /** Lines of one worker. Shifted lines are copied before they are summed: sums without an offset are four times as fast. */
    private static final class Scratch {
        final float[] sum;
        final float[] highest;
        final float[] lowest;
        final float[][] lines;

        Scratch(int columns) {
            sum = new float[columns];
            highest = new float[columns];
            lowest = new float[columns];
            lines = new float[4][columns];
        }
    }

    /** Largest average, up and down, over all directions, in standard deviations, for the pixels of a row. */
    private void extremes(float[] padded, int row, Scratch scratch) {
        Arrays.fill(scratch.highest, 0);
        Arrays.fill(scratch.lowest, 0);
        int at = (row + REACH) * width + REACH;
        for (int slope = 0; slope < deviations.length; slope++) {
            average(padded, at, steepness(slope), scratch, true);
            widen(scratch, 1 / deviations[slope]);
            if (slope > 0 && slope < deviations.length - 1) {
                average(padded, at, steepness(slope), scratch, false);
                widen(scratch, 1 / deviations[slope]);
            }
        }
    }

    private void average(float[] padded, int at, double steepness, Scratch scratch, boolean flat) {
        Arrays.fill(scratch.sum, 0);
        for (int i = -REACH; i < REACH; i += scratch.lines.length) {
            for (int k = 0; k < scratch.lines.length; k++) {
                int across = (int) Math.round((i + k) * steepness);
                int from = at + (flat ? across * width + i + k : (i + k) * width + across);
                System.arraycopy(padded, from, scratch.lines[k], 0, scratch.sum.length);
            }
            addLines(scratch, i + REACH);
        }
    }

    private void addLines(Scratch scratch, int first) {
        float[] sum = scratch.sum;
        float[] a = scratch.lines[0];
        float[] b = scratch.lines[1];
        float[] c = scratch.lines[2];
        float[] d = scratch.lines[3];
        float fa = along[first];
        float fb = along[first + 1];
        float fc = along[first + 2];
        float fd = along[first + 3];
        for (int x = 0; x < sum.length; x++) {
            sum[x] += fa * a[x] + fb * b[x] + fc * c[x] + fd * d[x];
        }
    }

    private static void widen(Scratch scratch, float scale) {
        float[] sum = scratch.sum;
        float[] highest = scratch.highest;
        float[] lowest = scratch.lowest;
        for (int x = 0; x < sum.length; x++) {
            highest[x] = Math.max(highest[x], scale * sum[x]);
        }
        for (int x = 0; x < sum.length; x++) {
            lowest[x] = Math.max(lowest[x], -scale * sum[x]);
        }
    }

    /** From nothing at the threshold quickly, but without a step, to the whole average. */
    private static float kept(float beyond) {
        return beyond * Math.min(3, 1 + THRESHOLD / Math.max(beyond, 0.5f));
    }
}
