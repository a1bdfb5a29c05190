package org.clearcine.core.dicom.simulated;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** The frames of another source, every value multiplied by a constant. */
final class ScaledFrames implements FrameSource {

    private final FrameSource frames;
    private final float factor;

    ScaledFrames(FrameSource frames, float factor) {
        this.frames = frames;
        this.factor = factor;
    }

    @Override
    public FrameSize size() {
        return frames.size();
    }

    @Override
    public int frameCount() {
        return frames.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        float[] values = frames.frame(index).toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return Frame.owning(size(), values);
    }
}
