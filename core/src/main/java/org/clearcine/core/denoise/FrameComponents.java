package org.clearcine.core.denoise;

import java.util.Objects;
import org.clearcine.core.frame.Frame;

/**
 * What a pipeline knows about one frame; everything the sliders need.
 *
 * @param index the frame's index in the loop, from 0
 * @param raw the stored values as they came
 * @param spatial the best estimate for pixels that move: little or no memory of other frames
 * @param temporal the best estimate for pixels that stay: as much memory as the pipeline dares
 * @param motion the motion cross-fusion matrix M, from 0 (trust {@code temporal}) to 1 (trust {@code spatial})
 */
public record FrameComponents(int index, Frame raw, Frame spatial, Frame temporal, Frame motion) {

    public FrameComponents {
        Objects.checkIndex(index, Integer.MAX_VALUE);
        if (!spatial.size().equals(raw.size())
                || !temporal.size().equals(raw.size())
                || !motion.size().equals(raw.size())) {
            throw new IllegalArgumentException("components of different sizes for frame " + index);
        }
    }
}
