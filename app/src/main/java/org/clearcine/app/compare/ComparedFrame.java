package org.clearcine.app.compare;

import java.util.Optional;
import org.clearcine.core.frame.Frame;

/**
 * One frame of a loop in all the ways that panes show it.
 *
 * @param raw as the file has it
 * @param processed mixed as the sliders say; raw itself at strength 0, and where nothing has been processed yet
 * @param motion the motion map; empty while the frame has not been processed
 */
public record ComparedFrame(int index, Frame raw, Frame processed, Optional<Frame> motion) {

    /** Whether the denoiser has been there. */
    public boolean isProcessed() {
        return motion.isPresent();
    }
}
