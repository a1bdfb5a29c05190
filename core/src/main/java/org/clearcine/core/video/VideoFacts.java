package org.clearcine.core.video;

import java.util.Objects;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;

/**
 * What a recording says about itself.
 *
 * @param codec as FFmpeg names it, such as h264
 * @param layout where the brightness lies in it
 * @param studioRange whether black is 16 and white 235 (of 8 bits), as in most video
 */
record VideoFacts(
        VideoContainer container,
        String codec,
        FrameSize size,
        int frameCount,
        FrameTiming timing,
        PixelLayout layout,
        boolean studioRange) {

    public VideoFacts {
        Objects.requireNonNull(container, "container");
        Objects.requireNonNull(codec, "codec");
        Objects.requireNonNull(size, "size");
        Objects.requireNonNull(timing, "timing");
        Objects.requireNonNull(layout, "layout");
        if (frameCount < 1) {
            throw new IllegalArgumentException(frameCount + " frames");
        }
    }
}
