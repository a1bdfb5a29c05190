package org.clearcine.core.bench;

import java.io.IOException;
import java.util.Optional;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;

/** One way to denoise a loop, ours or a peer, that can be run and timed. */
public interface BenchMethod {

    /** Stable short name for tables and for the command line. */
    String id();

    /** How it is set, in a few words: what would be needed to repeat the figures. */
    String settings();

    /** Why the method cannot be run on this machine, in a sentence; empty if it can. */
    default Optional<String> unavailable() {
        return Optional.empty();
    }

    /** Whether it is somebody else's program: if that fails, the measurement goes on without it. */
    default boolean isPeer() {
        return false;
    }

    /**
     * Denoises the whole loop and keeps the frames that are asked for.
     *
     * @throws IOException if a frame cannot be read or a peer fails; the message is a sentence
     */
    MethodRun run(FrameSource noisy, FrameRange wanted) throws IOException, CancelledException;
}
