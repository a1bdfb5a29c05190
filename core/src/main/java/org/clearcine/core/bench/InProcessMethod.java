package org.clearcine.core.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;

/**
 * A method that runs inside this process.
 *
 * <p>Before the first timed run it denoises the first frames of that loop once, untimed, so that the compiler of the virtual
 * machine has seen the code and native libraries are loaded.
 */
final class InProcessMethod implements BenchMethod {

    private static final int WARM_UP_FRAMES = 12;

    /** Takes a denoised frame. */
    @FunctionalInterface
    interface FrameSink {
        void accept(int index, Frame frame);
    }

    /** Denoises a whole loop. */
    @FunctionalInterface
    interface LoopFilter {
        void filter(FrameSource noisy, FrameSink sink) throws IOException, CancelledException;
    }

    private final String id;
    private final String settings;
    private final LoopFilter filter;
    private boolean warm;

    InProcessMethod(String id, String settings, LoopFilter filter) {
        this.id = id;
        this.settings = settings;
        this.filter = filter;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String settings() {
        return settings;
    }

    @Override
    public MethodRun run(FrameSource noisy, FrameRange wanted) throws IOException, CancelledException {
        if (!warm) {
            filter.filter(new FirstFrames(noisy, Math.min(WARM_UP_FRAMES, noisy.frameCount())), (index, frame) -> {});
            warm = true;
        }
        Map<Integer, Frame> kept = new HashMap<>();
        CpuClock clock = new CpuClock();
        filter.filter(noisy, (index, frame) -> {
            if (wanted.contains(index)) {
                kept.put(index, frame);
            }
        });
        return new MethodRun(kept, clock.millis() / noisy.frameCount());
    }
}
