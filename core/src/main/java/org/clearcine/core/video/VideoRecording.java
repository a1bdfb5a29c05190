package org.clearcine.core.video;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.PixelFormat;

/**
 * A video recording of fluoroscopy as a loop: a second-class source, because whoever made it has already windowed, scaled and
 * compressed the picture.
 */
public final class VideoRecording implements Closeable {

    private static final int BLACK_OF_8_BITS = 16;
    private static final int WHITE_OF_8_BITS = 235;

    /** A file this old belongs to no running workstation. */
    private static final Duration STALE = Duration.ofHours(24);

    private final VideoFacts facts;
    private final CineLoop loop;

    private VideoRecording(VideoFacts facts, CineLoop loop) {
        this.facts = facts;
        this.loop = loop;
    }

    /**
     * Opens a recording and begins to decode it.
     *
     * @param temporary folder for decoded frames, which go when this is closed
     * @throws IOException with a sentence, if it cannot be read
     */
    public static VideoRecording open(Path file, VideoProgram program, Path temporary) throws IOException {
        VideoContainer container = VideoContainer.of(file)
                .orElseThrow(() -> new IOException("The file is neither an MP4 nor an AVI recording."));
        VideoFacts facts = VideoProbe.of(file, container, program, temporary);
        int bits = facts.layout().bitsStored();
        PixelFormat format = new PixelFormat(bits > 8 ? 16 : 8, bits, false);
        CineLoop loop = new CineLoop(VideoFrames.decode(file, facts, program, temporary), facts.timing(), format);
        return new VideoRecording(facts, loop);
    }

    /** Brightness as it was coded, frame by frame as it was stored. */
    public CineLoop loop() {
        return loop;
    }

    /** From the recording's own black to its own white. */
    public VoiWindow window() {
        int unit = 1 << (loop.pixelFormat().bitsStored() - 8);
        return facts.studioRange()
                ? VoiWindow.ofRange(BLACK_OF_8_BITS * unit, WHITE_OF_8_BITS * unit)
                : VoiWindow.ofRange(0, loop.pixelFormat().largest());
    }

    /** Container and codec, such as "MP4, h264". */
    public String kind() {
        return facts.container() + ", " + facts.codec().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        loop.close();
    }

    /** Removes decoded frames that a crash has left in a folder. */
    public static void sweep(Path temporary) throws IOException {
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(temporary, VideoFrames.PREFIX + "*" + VideoFrames.SUFFIX)) {
            for (Path file : left) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(STALE))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
