package org.clearcine.core.bench;

import java.io.IOException;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** The frames of a DICOM loop in modality values, so that loops stored on different scales can be compared. */
public final class ModalityFrames implements FrameSource {

    private final DicomLoop loop;

    /** Closing the frames closes the loop. */
    public ModalityFrames(DicomLoop loop) {
        this.loop = loop;
    }

    @Override
    public FrameSize size() {
        return loop.cineLoop().frames().size();
    }

    @Override
    public int frameCount() {
        return loop.cineLoop().frames().frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        Frame stored = loop.cineLoop().frames().frame(index);
        ModalityTransform modality = loop.attributes().display(index).modality();
        if (modality.equals(ModalityTransform.IDENTITY)) {
            return stored;
        }
        float[] values = stored.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) modality.modalityValue(values[i]);
        }
        return Frame.owning(stored.size(), values);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }
}
