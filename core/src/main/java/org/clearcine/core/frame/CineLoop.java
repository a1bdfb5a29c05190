package org.clearcine.core.frame;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;

/** A loop that can be played: its frames, how long each is shown, and how its values are stored. */
public record CineLoop(FrameSource frames, FrameTiming timing, PixelFormat pixelFormat) implements Closeable {

    public CineLoop {
        Objects.requireNonNull(frames, "frames");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(pixelFormat, "pixelFormat");
    }

    @Override
    public void close() throws IOException {
        frames.close();
    }
}
