package org.clearcine.core.network;

import java.io.IOException;
import java.util.Arrays;
import org.clearcine.core.frame.FrameSource;

/**
 * Which way round the network sees a loop.
 *
 * <p>A student has learned from loops in both directions and hardly tells them apart, but its weights are not quite
 * symmetric. So the frames themselves decide, once for the whole loop, which end is shown as the past: a loop that is
 * reversed in time then gives exactly the reversed result.
 */
final class TimeDirection {

    private TimeDirection() {}

    /** Whether the loop is to be seen from its end: of the first pair of frames that differ, the later comes first in order. */
    static boolean isFromTheEnd(FrameSource loop) throws IOException {
        int count = loop.frameCount();
        for (int index = 0; index < count / 2; index++) {
            int order = Arrays.compare(
                    loop.frame(index).toArray(), loop.frame(count - 1 - index).toArray());
            if (order != 0) {
                return order > 0;
            }
        }
        return false;
    }
}
