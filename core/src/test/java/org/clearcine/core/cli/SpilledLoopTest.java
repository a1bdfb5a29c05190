package org.clearcine.core.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpilledLoopTest {

    private static final FrameSize SIZE = new FrameSize(1, 4);

    @TempDir
    private Path folder;

    @Test
    void keepsFramesThatComeInAnyOrder() throws IOException {
        try (SpilledLoop loop = new SpilledLoop(SIZE, 3, new PixelFormat(16, 16, false), folder)) {
            for (int index : new int[] {2, 0, 1}) {
                loop.put(index, Frame.copyOf(SIZE, new float[] {index, 1, 2, 65535}));
            }
            assertArrayEquals(new float[] {0, 1, 2, 65535}, loop.frame(0).toArray());
            assertArrayEquals(new float[] {2, 1, 2, 65535}, loop.frame(2).toArray());
        }
    }

    @Test
    void roundsAndClampsToTheSignedFormat() throws IOException {
        try (SpilledLoop loop = new SpilledLoop(SIZE, 1, new PixelFormat(16, 12, true), folder)) {
            loop.put(0, Frame.copyOf(SIZE, new float[] {-3000, -1.6f, 1.4f, 3000}));
            assertArrayEquals(new float[] {-2048, -2, 1, 2047}, loop.frame(0).toArray());
        }
    }

    @Test
    void saysWhichFrameIsMissing() throws IOException {
        try (SpilledLoop loop = new SpilledLoop(SIZE, 2, new PixelFormat(16, 12, false), folder)) {
            loop.put(1, Frame.copyOf(SIZE, new float[4]));
            IOException missing = assertThrows(IOException.class, () -> loop.frame(0));
            assertEquals("Frame 1 was not denoised.", missing.getMessage());
        }
    }

    @Test
    void leavesNothingBehind() throws IOException {
        try (SpilledLoop loop = new SpilledLoop(SIZE, 1, new PixelFormat(8, 8, false), folder)) {
            loop.put(0, Frame.copyOf(SIZE, new float[4]));
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(0, left.count());
        }
    }
}
