package org.clearcine.core.denoise;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Denoises one frame of stabilised values in two passes over overlapping cosine tiles, with or without the help of
 * predictions: a pilot by threshold, then a Wiener filter steered by the pilot.
 */
final class TileDenoiser {

    private static final int FIRST_STRIDE = 4;
    private static final int SECOND_STRIDE = 3;

    private final TileSetting first;
    private final TileSetting second;
    private final LineRestoration lines;
    private final ProgressMonitor progress;

    TileDenoiser(FrameSize size, NoiseCorrelation correlation, ProgressMonitor progress) {
        this.progress = progress;
        first = new TileSetting(size, FIRST_STRIDE, correlation);
        lines = new LineRestoration(size, correlation, progress);
        second = new TileSetting(size, SECOND_STRIDE, correlation);
    }

    /** Padded planes of a frame and its known predictions. */
    private record Planes(float[][] values, float[][] variances) {

        static Planes of(TilePlane plane, float[] frame, Prediction... predictions) {
            int known = 0;
            float[][] values = new float[predictions.length + 1][];
            float[][] variances = new float[predictions.length][];
            values[0] = plane.pad(frame);
            for (Prediction prediction : predictions) {
                if (prediction.isKnown()) {
                    variances[known] = plane.pad(prediction.variance());
                    values[++known] = plane.pad(prediction.values());
                }
            }
            return new Planes(Arrays.copyOf(values, known + 1), Arrays.copyOf(variances, known));
        }

        float[][] with(float[] pilot) {
            float[][] all = Arrays.copyOf(values, values.length + 1);
            all[values.length] = pilot;
            return all;
        }
    }

    /** The estimate of the frame; predictions that know nothing are left out. */
    float[] denoise(float[] frame, Prediction... predictions) throws CancelledException {
        Planes planes = Planes.of(first.plane(), frame, predictions);
        float[] pilot = new float[frame.length];
        new TileFilter(first, progress).run(planes.values(), () -> new ThresholdRule(first, planes.variances()), pilot);
        float[] result = new float[frame.length];
        float[][] all = planes.with(second.plane().pad(pilot));
        new TileFilter(second, progress).run(all, () -> new WienerRule(second, planes.variances()), result);
        return result;
    }

    /** Gives back to an estimate the thin lines of the frame that it lost. */
    void restoreLines(float[] frame, float[] estimate) throws CancelledException {
        lines.restore(frame, estimate);
    }
}
