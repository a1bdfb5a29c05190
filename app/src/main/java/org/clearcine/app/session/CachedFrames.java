package org.clearcine.app.session;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/** Keeps the frames that were used last, within a byte budget, so that slow codecs decode a frame once and not twice. */
public final class CachedFrames implements FrameSource {

    private static final int BUDGET_SHARE_OF_HEAP = 8;

    private final FrameSource source;
    private final int capacity;
    private final Object[] decoding = new Object[16];
    private final Map<Integer, Frame> recent = new LinkedHashMap<>(16, 0.75f, true);

    public CachedFrames(FrameSource source, long budgetBytes) {
        this.source = source;
        long frameBytes = (long) source.size().pixelCount() * Float.BYTES;
        Arrays.setAll(decoding, i -> new Object());
        capacity = (int) Math.max(2, Math.min(Integer.MAX_VALUE, budgetBytes / frameBytes));
    }

    /** A share of the heap that leaves room for components and pictures. */
    public static long defaultBudgetBytes() {
        return Runtime.getRuntime().maxMemory() / BUDGET_SHARE_OF_HEAP;
    }

    /** How many frames fit the budget. */
    public int capacity() {
        return capacity;
    }

    @Override
    public FrameSize size() {
        return source.size();
    }

    @Override
    public int frameCount() {
        return source.frameCount();
    }

    @Override
    public Frame frame(int index) throws IOException {
        Optional<Frame> kept = known(index);
        if (kept.isPresent()) {
            return kept.get();
        }
        // Whoever asks for a frame that is being decoded waits for it instead of decoding it too.
        synchronized (decoding[index % decoding.length]) {
            Optional<Frame> meanwhile = known(index);
            return meanwhile.isPresent() ? meanwhile.get() : decode(index);
        }
    }

    private Frame decode(int index) throws IOException {
        Frame decoded = source.frame(index);
        synchronized (recent) {
            recent.put(index, decoded);
            if (recent.size() > capacity) {
                recent.remove(recent.keySet().iterator().next());
            }
        }
        return decoded;
    }

    private Optional<Frame> known(int index) {
        synchronized (recent) {
            return Optional.ofNullable(recent.get(index));
        }
    }

    @Override
    public void close() throws IOException {
        synchronized (recent) {
            recent.clear();
        }
        source.close();
    }
}
