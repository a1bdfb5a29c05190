package org.clearcine.core.denoise;

import java.io.IOException;

/** Where a denoiser puts what it knows about each frame. */
@FunctionalInterface
public interface ComponentSink {

    void accept(FrameComponents components) throws IOException;
}
