package org.clearcine.core.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.video.VideoProgram;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cancel is answered within a second, whatever the encoder is doing; the file that was there stays. */
class VideoCancelTest {

    private static final byte[] OLD = {1, 2, 3};
    private static final long ANSWERED_WITHIN_MILLIS = 1000;
    /** The machine may be busy with other things: the quickest of some counts. */
    private static final int TRIES = 3;

    @TempDir
    private static Path cache;

    @TempDir
    private Path folder;

    @AfterEach
    void useTheRealProgramAgain() {
        System.clearProperty("clearcine.video");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"exec sleep 600", "cat > /dev/null; exec sleep 600", "head -c 100000 > /dev/null; exec sleep 600"
            })
    void whileTheEncoderTakesNothingOrDoesNotEndOrStopsInBetween(String encoder) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell");
        Path fake = Files.createDirectory(folder.resolve("fake")).resolve("ffmpeg");
        Files.writeString(fake, "#!/bin/sh\n" + encoder + "\n");
        assertTrue(fake.toFile().setExecutable(true));
        System.setProperty("clearcine.video", fake.getParent().toString());
        assertAnswersInTime(600);
    }

    @Test
    void whileTheRealEncoderWorks() throws Exception {
        assertAnswersInTime(300);
    }

    private void assertAnswersInTime(long cancelAfterMillis) throws Exception {
        VideoFile writer = new VideoFile(VideoProgram.in(cache));
        Path target = Files.write(Files.createDirectory(folder.resolve("out")).resolve("a.mp4"), OLD);
        long quickest = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && quickest > ANSWERED_WITHIN_MILLIS; i++) {
            LateCancel monitor = new LateCancel(cancelAfterMillis);
            assertThrows(
                    CancelledException.class,
                    () -> writer.write(
                            KnownPictures.endless(ShownMode.SIDE_BY_SIDE, 60, 200),
                            KnownPictures.STAMP,
                            target,
                            monitor));
            quickest = Math.min(quickest, (System.nanoTime() - monitor.cancelledNanos()) / 1_000_000);
            assertArrayEquals(OLD, Files.readAllBytes(target));
            assertEquals(List.of(target), list(target.getParent()));
        }
        assertTrue(quickest <= ANSWERED_WITHIN_MILLIS, "answered after " + quickest + " ms");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** A person who cancels after a while. */
    private static final class LateCancel implements ProgressMonitor {

        private final long fromNanos;

        LateCancel(long afterMillis) {
            fromNanos = System.nanoTime() + 1_000_000 * afterMillis;
        }

        @Override
        public void progress(String stage, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return System.nanoTime() >= fromNanos;
        }

        long cancelledNanos() {
            return fromNanos;
        }
    }
}
