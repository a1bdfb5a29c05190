package org.clearcine.core.frame;

import java.io.Closeable;
import java.io.IOException;

/**
 * Frames on demand: the one interface through which playback, denoising, export and measurement see pixels.
 *
 * <p>Files, caches, denoised and simulated loops all wrap it. Implementations may be read from several threads at once
 * and never hold the whole loop unless they say so.
 */
public interface FrameSource extends Closeable {

    FrameSize size();

    /** At least 1. */
    int frameCount();

    /**
     * The frame at {@code index}, counted from 0.
     *
     * @throws IOException if the frame cannot be read or decoded; the message is a sentence for the user
     * @throws IndexOutOfBoundsException if there is no such frame
     */
    Frame frame(int index) throws IOException;

    @Override
    default void close() throws IOException {}
}
