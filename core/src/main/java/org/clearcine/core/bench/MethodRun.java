package org.clearcine.core.bench;

import java.util.Map;
import org.clearcine.core.frame.Frame;

/**
 * What a method made of a loop.
 *
 * @param frames the frames that were asked for, by index
 * @param cpuMillisPerFrame user and system time of all threads, divided by the frames of the loop
 */
public record MethodRun(Map<Integer, Frame> frames, double cpuMillisPerFrame) {

    public MethodRun {
        frames = Map.copyOf(frames);
    }
}
