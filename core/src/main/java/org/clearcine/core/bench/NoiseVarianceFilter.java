package org.clearcine.core.bench;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.VarianceStabilizer;

/**
 * Noise variance conditioned average, NVCA (Cesarelli et al., Med. Biol. Eng. Comput. 2013; Sarno et al. 2019): the mean over
 * 5x5 pixels of 5 frames of those values that differ from the centre by less than a multiple of the noise's deviation.
 *
 * <p>Works on stabilised values, where the deviation is 1 at every grey level.
 */
final class NoiseVarianceFilter implements InProcessMethod.LoopFilter {

    private static final int RADIUS = 2;

    private final float tolerance;

    /** @param tolerance largest difference from the centre, in standard deviations of the noise */
    NoiseVarianceFilter(double tolerance) {
        this.tolerance = (float) tolerance;
    }

    @Override
    public void filter(FrameSource noisy, InProcessMethod.FrameSink sink) throws IOException {
        VarianceStabilizer stabilizer = VarianceStabilizer.of(NoiseEstimator.estimate(noisy));
        int count = noisy.frameCount();
        float[][] stable = new float[count][];
        for (int index = 0; index < count; index++) {
            int last = Math.min(count - 1, index + RADIUS);
            for (int near = index; near <= last; near++) {
                if (stable[near] == null) {
                    stable[near] = new float[noisy.size().pixelCount()];
                    stabilizer.forward(noisy.frame(near), stable[near]);
                }
            }
            if (index > RADIUS) {
                stable[index - RADIUS - 1] = null;
            }
            float[] mean = average(stable, index, noisy.size());
            stabilizer.inverse(mean, mean);
            sink.accept(index, Frame.owning(noisy.size(), mean));
        }
    }

    private float[] average(float[][] frames, int index, FrameSize size) {
        Window window = new Window(frames[index], size);
        for (int t = Math.max(0, index - RADIUS); t <= Math.min(frames.length - 1, index + RADIUS); t++) {
            for (int dy = -RADIUS; dy <= RADIUS; dy++) {
                for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                    window.add(frames[t], dy, dx);
                }
            }
        }
        return window.mean();
    }

    /** Sums over the neighbours of every pixel at once, one shift of the frame at a time. */
    private final class Window {

        private final float[] centre;
        private final FrameSize size;
        private final float[] sums;
        private final float[] counts;

        Window(float[] centre, FrameSize size) {
            this.centre = centre;
            this.size = size;
            this.sums = new float[centre.length];
            this.counts = new float[centre.length];
        }

        void add(float[] frame, int dy, int dx) {
            int columns = size.columns();
            int shift = dy * columns + dx;
            for (int row = Math.max(0, -dy); row < Math.min(size.rows(), size.rows() - dy); row++) {
                int end = row * columns + Math.min(columns, columns - dx);
                for (int i = row * columns + Math.max(0, -dx); i < end; i++) {
                    float value = frame[i + shift];
                    float weight = Math.abs(value - centre[i]) <= tolerance ? 1 : 0;
                    sums[i] += weight * value;
                    counts[i] += weight;
                }
            }
        }

        float[] mean() {
            for (int i = 0; i < sums.length; i++) {
                sums[i] /= counts[i];
            }
            return sums;
        }
    }
}
