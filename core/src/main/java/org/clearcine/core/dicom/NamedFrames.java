package org.clearcine.core.dicom;

import java.io.IOException;
import java.nio.file.Path;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** Frames whose faults name the file they come from. */
record NamedFrames(FrameSource frames, Path path) implements FrameSource {

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
        try {
            return frames.frame(index);
        } catch (BadInputException e) {
            throw e.of(path);
        }
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
