package org.clearcine.core.denoise;

import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.noise.NoiseModel;

/** A sudden change of the mean level of the whole picture, as automatic exposure control makes it. */
final class DoseGuard implements InputGuard {

    /** Relative step of the mean from one frame to the next. */
    private static final double LARGEST_STEP = 0.1;

    private static final int SAMPLE = 13;

    private double last = Double.NaN;
    private double largest;
    private int where;

    @Override
    public void see(TemporalPredictions frame) {
        double mean = mean(frame.raw());
        double step = Math.abs(mean - last) / Math.max(Math.abs(last), 1e-9);
        if (step > largest) {
            largest = step;
            where = frame.index();
        }
        last = mean;
    }

    private static double mean(Frame frame) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < frame.size().pixelCount(); i += SAMPLE) {
            sum += frame.value(i);
            count++;
        }
        return sum / count;
    }

    @Override
    public Optional<Finding> finding(NoiseModel noise) {
        return largest < LARGEST_STEP
                ? Optional.empty()
                : Optional.of(new Finding(
                        Finding.Kind.DOSE_JUMP,
                        "The mean level jumps by " + Math.round(100 * largest) + " % at frame " + (where + 1)
                                + "; around it frames are denoised with less help from their neighbours."));
    }
}
