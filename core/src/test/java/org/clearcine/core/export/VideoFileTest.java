package org.clearcine.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.video.VideoProgram;
import org.clearcine.core.video.VideoRecording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos hold every frame at the loop's rate, and appear whole or not at all. */
class VideoFileTest {

    @TempDir
    private static Path cache;

    private static VideoProgram program;

    @TempDir
    private Path folder;

    @BeforeAll
    static void unpack() throws IOException {
        program = VideoProgram.in(cache);
    }

    @Test
    void everyFrameIsThereAtItsTime() throws Exception {
        Path file = folder.resolve("a.mp4");
        new VideoFile(program)
                .write(
                        KnownPictures.of(ShownMode.SIDE_BY_SIDE, 60, 200),
                        KnownPictures.STAMP,
                        file,
                        ProgressMonitor.NONE);
        try (VideoRecording recording = VideoRecording.open(file, program, folder)) {
            assertEquals(12, recording.loop().frames().frameCount());
            assertEquals(10, recording.loop().timing().framesPerSecond(), 0.01);
            assertEquals(2 * 320 + 2, recording.loop().frames().size().columns());
            // Studio range: 16 + 219 * level / 255.
            assertEquals(
                    16 + 219 * 60 / 255.0, recording.loop().frames().frame(5).value(20, 20), 2);
            assertEquals(
                    16 + 219 * 200 / 255.0, recording.loop().frames().frame(5).value(20, 600), 2);
        }
    }

    @Test
    void unevenFrameTimesBecomeARateAsFineAsTheShortest() {
        FrameTiming timing = FrameTiming.variable(new double[] {100, 50, 200}, FrameTiming.Origin.ASSUMED);
        assertEquals(20, VideoFile.rate(timing, 3), 1e-9);
    }

    @Test
    void cancelLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.write(folder.resolve("a.mp4"), new byte[] {1, 2, 3});
        ProgressMonitor stopsAtOnce = new ProgressMonitor() {
            private int seen;

            @Override
            public void progress(String stage, long done, long total) {
                seen++;
            }

            @Override
            public boolean isCancelled() {
                return seen >= 3;
            }
        };
        long start = System.nanoTime();
        assertThrows(
                CancelledException.class,
                () -> new VideoFile(program)
                        .write(KnownPictures.of(ShownMode.WIPE, 60, 200), KnownPictures.STAMP, file, stopsAtOnce));
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "cancel took too long");
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
        assertEquals(List.of(file), list());
    }

    @Test
    void anEncoderThatDiesLeavesTheOldFile() throws IOException {
        Path file = Files.write(folder.resolve("a.mp4"), new byte[] {1, 2, 3});
        Path broken = Files.createDirectory(folder.resolve("broken"));
        System.setProperty("clearcine.video", broken.toString());
        try {
            VideoFile encoder = new VideoFile(VideoProgram.in(cache));
            assertThrows(
                    IOException.class,
                    () -> encoder.write(
                            KnownPictures.of(ShownMode.WIPE, 60, 200),
                            KnownPictures.STAMP,
                            file,
                            ProgressMonitor.NONE));
        } finally {
            System.clearProperty("clearcine.video");
        }
        assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(file));
    }

    private List<Path> list() throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
