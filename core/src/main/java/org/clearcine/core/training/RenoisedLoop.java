package org.clearcine.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseModel;

/**
 * Denoised frames with fresh noise of a known kind: a pair of input and target that needs no clean frame.
 *
 * <p>What the denoiser left or took is the same in both and teaches nothing; the added noise is independent of it, so a
 * network that learns to take it off learns the pictures' statistics.
 */
final class RenoisedLoop {

    private RenoisedLoop() {}

    /**
     * Adds noise of {@code model}, quantum part in proportion to the signal, and rounds to whole stored values from 0.
     *
     * @param denoised frames of one size, in stored values
     */
    static List<Frame> of(List<Frame> denoised, NoiseModel model, Random random) {
        FrameSize size = denoised.get(0).size();
        NoiseField field = new NoiseField(model.correlation());
        List<Frame> noisy = new ArrayList<>();
        for (Frame frame : denoised) {
            float[] noise = field.draw(size.rows(), size.columns(), random);
            for (int i = 0; i < noise.length; i++) {
                double value = frame.value(i) + Math.sqrt(model.variance(frame.value(i))) * noise[i];
                noise[i] = (float) Math.max(0, Math.rint(value));
            }
            noisy.add(Frame.owning(size, noise));
        }
        return noisy;
    }
}
