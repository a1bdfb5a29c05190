package org.clearcine.core.tuning.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.training.NoiseField;

/**
 * A denoiser's figures on one noisy loop without truth.
 *
 * @param risk estimated mean squared error in units of the noise variance: Stein's unbiased estimate with the divergence probed
 *     by a little added noise of the loop's own kind (Ramani, Blu and Unser, 2008)
 * @param residual what was taken off
 */
record HeldOutFigures(double risk, ResidualFigures residual) {

    private static final double PROBE = 0.1;
    private static final long SEED = 4_711;

    /** @param noise of the loop, the same for all denoisers that are compared */
    static HeldOutFigures of(Denoiser denoiser, FrameSource loop, NoiseModel noise, ProgressMonitor progress)
            throws IOException, CancelledException {
        int count = loop.frameCount();
        List<Frame> frames = Denoised.of(denoiser, loop, progress).frames();
        List<float[]> fields = fields(loop, noise);
        List<Frame> probing = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            probing.add(probed(loop.frame(i), noise, fields.get(i)));
        }
        List<Frame> moved =
                Denoised.of(denoiser, new FrameList(probing), progress).frames();
        double squares = 0;
        double divergence = 0;
        long pixels = 0;
        ResidualFigures.Gathering residual = new ResidualFigures.Gathering();
        for (int i = 0; i < count; i++) {
            Frame raw = loop.frame(i);
            Frame result = frames.get(i);
            float[] field = fields.get(i);
            float[] taken = new float[field.length];
            for (int k = 0; k < field.length; k++) {
                double deviation = Math.sqrt(noise.variance(raw.value(k)));
                taken[k] = (float) ((raw.value(k) - result.value(k)) / deviation);
                squares += taken[k] * taken[k];
                divergence += field[k] * (moved.get(i).value(k) - result.value(k)) / (PROBE * deviation);
            }
            pixels += field.length;
            residual.add(taken, ResidualFigures.Surroundings.of(loop, i));
        }
        return new HeldOutFigures(squares / pixels - 1 + 2 * divergence / pixels, residual.figures());
    }

    private static List<float[]> fields(FrameSource loop, NoiseModel noise) {
        NoiseField field = new NoiseField(noise.correlation());
        Random random = new Random(SEED);
        List<float[]> fields = new ArrayList<>();
        for (int i = 0; i < loop.frameCount(); i++) {
            fields.add(field.draw(loop.size().rows(), loop.size().columns(), random));
        }
        return fields;
    }

    private static Frame probed(Frame raw, NoiseModel noise, float[] field) {
        float[] values = raw.toArray();
        for (int k = 0; k < values.length; k++) {
            values[k] += (float) (PROBE * Math.sqrt(noise.variance(values[k])) * field[k]);
        }
        return Frame.owning(raw.size(), values);
    }
}
