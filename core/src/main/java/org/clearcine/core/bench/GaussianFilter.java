package org.clearcine.core.bench;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/**
 * A gaussian of 5x5 pixels, sigma 1.2, frame by frame: the named baseline for speed. Simple enough that everybody knows about
 * what it costs, so that ratios to it carry over to other machines.
 */
final class GaussianFilter implements InProcessMethod.LoopFilter {

    private static final float[] KERNEL = kernel(2, 1.2);

    @Override
    public void filter(FrameSource noisy, InProcessMethod.FrameSink sink) throws IOException {
        for (int index = 0; index < noisy.frameCount(); index++) {
            sink.accept(index, smooth(noisy.frame(index)));
        }
    }

    private static Frame smooth(Frame frame) {
        FrameSize size = frame.size();
        float[] values = frame.toArray();
        float[] across = new float[values.length];
        for (int row = 0; row < size.rows(); row++) {
            alongLine(values, across, row * size.columns(), 1, size.columns());
        }
        for (int column = 0; column < size.columns(); column++) {
            alongLine(across, values, column, size.columns(), size.rows());
        }
        return Frame.owning(size, values);
    }

    private static void alongLine(float[] from, float[] to, int start, int stride, int length) {
        int radius = KERNEL.length / 2;
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int k = -radius; k <= radius; k++) {
                int at = Math.max(0, Math.min(length - 1, i + k));
                sum += KERNEL[k + radius] * from[start + at * stride];
            }
            to[start + i * stride] = sum;
        }
    }

    private static float[] kernel(int radius, double sigma) {
        float[] kernel = new float[2 * radius + 1];
        float sum = 0;
        for (int k = -radius; k <= radius; k++) {
            kernel[k + radius] = (float) Math.exp(-0.5 * k * k / (sigma * sigma));
            sum += kernel[k + radius];
        }
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] /= sum;
        }
        return kernel;
    }
}
