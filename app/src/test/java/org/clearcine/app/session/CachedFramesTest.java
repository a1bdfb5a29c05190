package org.clearcine.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.Test;

class CachedFramesTest {

    private static final FrameSize SIZE = new FrameSize(4, 4);
    private static final int FRAME_BYTES = 64;

    private final List<Integer> decoded = new ArrayList<>();
    private final FrameSource slow = new FrameSource() {
        @Override
        public FrameSize size() {
            return SIZE;
        }

        @Override
        public int frameCount() {
            return 10;
        }

        @Override
        public Frame frame(int index) {
            decoded.add(index);
            return Frame.owning(SIZE, new float[SIZE.pixelCount()]);
        }
    };

    @Test
    void decodesAFrameOnceWhileItFits() throws IOException {
        try (CachedFrames cached = new CachedFrames(slow, 10L * FRAME_BYTES)) {
            for (int round = 0; round < 3; round++) {
                for (int i = 0; i < 10; i++) {
                    cached.frame(i);
                }
            }
        }
        assertEquals(10, decoded.size());
    }

    @Test
    void forgetsTheFrameThatWasUsedLongestAgo() throws IOException {
        try (CachedFrames cached = new CachedFrames(slow, 3L * FRAME_BYTES)) {
            for (int index : new int[] {0, 1, 2, 0, 3, 0, 1}) {
                cached.frame(index);
            }
        }
        assertEquals(List.of(0, 1, 2, 3, 1), decoded);
    }
}
