package org.clearcine.core.bench;

import java.io.IOException;
import java.util.Objects;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** The beginning of a loop. */
record FirstFrames(FrameSource loop, int frameCount) implements FrameSource {

    FirstFrames {
        if (frameCount < 1 || frameCount > loop.frameCount()) {
            throw new IllegalArgumentException(frameCount + " of " + loop.frameCount() + " frames");
        }
    }

    @Override
    public FrameSize size() {
        return loop.size();
    }

    @Override
    public Frame frame(int index) throws IOException {
        return loop.frame(Objects.checkIndex(index, frameCount));
    }
}
