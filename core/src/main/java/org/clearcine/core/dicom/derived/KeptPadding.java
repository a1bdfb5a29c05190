package org.clearcine.core.dicom.derived;

import java.io.IOException;
import org.clearcine.core.dicom.PixelPadding;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** Processed frames in which every pixel that was padding still has its padding value, so that Pixel Padding Value holds. */
record KeptPadding(FrameSource processed, FrameSource raw, PixelPadding padding) implements FrameSource {

    @Override
    public FrameSize size() {
        return processed.size();
    }

    @Override
    public int frameCount() {
        return processed.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        float[] values = processed.frame(index).toArray();
        Frame before = raw.frame(index);
        for (int i = 0; i < values.length; i++) {
            if (padding.contains(before.value(i))) {
                values[i] = before.value(i);
            }
        }
        return Frame.owning(size(), values);
    }
}
