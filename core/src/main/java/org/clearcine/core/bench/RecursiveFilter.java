package org.clearcine.core.bench;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;

/** The plain recursive filter of older systems: {@code y_t = w x_t + (1 - w) y_(t-1)}, blind to motion. */
final class RecursiveFilter implements InProcessMethod.LoopFilter {

    private final float weight;

    /** @param weight share of the new frame, above 0 and up to 1 */
    RecursiveFilter(double weight) {
        this.weight = (float) weight;
    }

    @Override
    public void filter(FrameSource noisy, InProcessMethod.FrameSink sink) throws IOException {
        float[] memory = noisy.frame(0).toArray();
        sink.accept(0, Frame.copyOf(noisy.size(), memory));
        for (int index = 1; index < noisy.frameCount(); index++) {
            Frame frame = noisy.frame(index);
            for (int i = 0; i < memory.length; i++) {
                memory[i] += weight * (frame.value(i) - memory[i]);
            }
            sink.accept(index, Frame.copyOf(noisy.size(), memory));
        }
    }
}
