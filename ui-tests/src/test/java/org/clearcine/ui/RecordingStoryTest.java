package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.clearcine.app.control.VideoPlayer;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.video.VideoProcess;
import org.clearcine.core.video.VideoProgram;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that is left of an examination is a video. */
class RecordingStoryTest extends WorkstationStory {

    private static final int DARKEN = 16;
    private static final long MOST_BYTES = 16 << 20;

    @TempDir
    private Path folder;

    /** Frames of the moving disc as a recording, fed to the encoder without any conversion. */
    private Path recording(String name, String... codec) throws IOException {
        Path file = folder.resolve(name);
        List<String> command =
                new ArrayList<>(List.of(VideoProgram.in(cache()).ffmpeg().toString(), "-v", "quiet", "-f", "rawvideo"));
        command.addAll(List.of("-pix_fmt", "yuv420p", "-s", "128x128", "-r", "12", "-i", "pipe:0"));
        command.addAll(List.of(codec));
        command.add(file.toString());
        try (VideoProcess process = VideoProcess.fed(command, MOST_BYTES)) {
            try (OutputStream pixels = process.input()) {
                for (Frame frame : MovingDisc.frames(1)) {
                    byte[] picture = new byte[MovingDisc.SIZE.pixelCount() * 3 / 2];
                    for (int i = 0; i < picture.length; i++) {
                        boolean luma = i < MovingDisc.SIZE.pixelCount();
                        picture[i] = (byte) (luma ? frame.value(i) / DARKEN : 128);
                    }
                    pixels.write(picture);
                }
            }
            assertTrue(process.endsWell(VideoProcess.PATIENCE));
        }
        return file;
    }

    @Test
    void everyFrameOfALosslessRecordingIsThereAndABadgeSaysWhatItIs() throws IOException {
        OpenLoop loop = open(recording("run.avi", "-c:v", "ffv1"));
        assertEquals(MovingDisc.FRAMES, loop.frames().frameCount());
        List<Frame> truth = MovingDisc.frames(1);
        for (int i = 0; i < MovingDisc.FRAMES; i++) {
            for (int pixel = 0; pixel < MovingDisc.SIZE.pixelCount(); pixel++) {
                assertEquals(
                        (int) (truth.get(i).value(pixel) / DARKEN),
                        loop.frames().frame(i).value(pixel));
            }
        }
        Label badge = lookup("#source-badge").query();
        assertTrue(onScreen(badge::isVisible));
        assertTrue(onScreen(badge::getText).startsWith("VIDEO RECORDING (AVI, ffv1), 8 bits"));
        open(SmallLoop.file(cache()));
        waitUntil("the other loop is shown", () -> !badge.isVisible());
    }

    @Test
    void theOriginalPlaysInsideTheWorkstation() throws IOException {
        Path file = recording("run.mp4", "-c:v", "libopenh264", "-b:v", "2M", "-movflags", "+faststart");
        open(file);
        waitUntilProcessed();
        screenshot("recording");
        push(KeyCode.SHIFT, KeyCode.SPACE);
        waitUntil(
                "the player plays",
                () -> lookup(node -> node instanceof VideoPlayer)
                        .<VideoPlayer>tryQuery()
                        .filter(player -> player.positionMillis() > 100)
                        .isPresent());
        screenshot("player");
        type(KeyCode.ESCAPE);
        waitUntil("it is closed", () -> !lookup("#player").<Node>query().isVisible());
        assertFalse(onScreen(
                () -> workstation.models().viewer().cine().playingProperty().get()));
    }
}
