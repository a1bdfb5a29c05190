package org.clearcine.app.viewer;

import java.util.Objects;

/**
 * Where playback stands in one loop, kept while another one is looked at.
 *
 * @param index the frame, from 0
 */
public record LoopPlace(int index, FrameRange range) {

    public LoopPlace {
        Objects.requireNonNull(range, "range");
        if (index < 0) {
            throw new IllegalArgumentException("frame " + index);
        }
    }
}
