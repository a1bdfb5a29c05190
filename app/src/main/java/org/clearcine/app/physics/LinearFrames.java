package org.clearcine.app.physics;

import java.io.IOException;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** Stored values on the modality scale; the loop beneath stays open, because the screen still shows it. */
record LinearFrames(FrameSource stored, ModalityTransform modality) implements FrameSource {

    @Override
    public FrameSize size() {
        return stored.size();
    }

    @Override
    public int frameCount() {
        return stored.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        Frame frame = stored.frame(index);
        if (modality.equals(ModalityTransform.IDENTITY)) {
            return frame;
        }
        float[] values = frame.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) modality.modalityValue(values[i]);
        }
        return Frame.owning(frame.size(), values);
    }
}
