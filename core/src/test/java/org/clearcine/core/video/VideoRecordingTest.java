package org.clearcine.core.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameTiming;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings are made by the video program itself from known pixels, and read back. */
class VideoRecordingTest {

    private static final int FRAMES = 24;

    @TempDir
    static Path shared;

    @TempDir
    private Path temporary;

    private static VideoProgram program;

    @BeforeAll
    static void unpack() throws IOException {
        program = VideoProgram.in(shared);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            known.avi, ffv1,     yuv420p,     8
            known.avi, ffv1,     gray,        8
            known.avi, ffv1,     yuv420p10le, 10
            known.avi, rawvideo, yuyv422,     8
            known.avi, rawvideo, bgr24,       8
            known.mp4, ffv1,     yuv444p,     8
            """)
    void losslessRecordingsGiveEveryPixelBack(String name, String codec, String pixels, int bits) throws IOException {
        Path file = temporary.resolve(name);
        KnownVideo.write(program, file, FRAMES, pixels, "-c:v", codec);
        try (VideoRecording recording = VideoRecording.open(file, program, temporary)) {
            assertEquals(FRAMES, recording.loop().frames().frameCount());
            assertEquals(bits, recording.loop().pixelFormat().bitsStored());
            for (int i = 0; i < FRAMES; i++) {
                assertEquals(
                        KnownVideo.frame(i, pixels), recording.loop().frames().frame(i), "frame " + i);
            }
        }
    }

    @Test
    void framesComeInTheOrderInWhichTheyAreShownWhateverOrderTheyAreAskedFor() throws IOException {
        Path file = temporary.resolve("known.mp4");
        KnownVideo.write(program, file, FRAMES, "yuv420p", "-c:v", "libopenh264", "-b:v", "8M");
        try (VideoRecording recording = VideoRecording.open(file, program, temporary)) {
            for (int index : new int[] {FRAMES - 1, 0, 7, 3, FRAMES - 1}) {
                Frame frame = recording.loop().frames().frame(index);
                assertEquals(KnownVideo.level(index), mean(frame), 2, "frame " + index);
            }
            assertEquals("MP4, h264", recording.kind());
        }
    }

    @Test
    void theRecordingsOwnFrameTimesAreKept() throws IOException {
        Path even = temporary.resolve("even.mp4");
        KnownVideo.write(program, even, FRAMES, "yuv420p", "-c:v", "mpeg4");
        try (VideoRecording recording = VideoRecording.open(even, program, temporary)) {
            FrameTiming timing = recording.loop().timing();
            assertEquals(FrameTiming.Origin.VIDEO_RECORDING, timing.origin());
            assertEquals(KnownVideo.FRAMES_PER_SECOND, timing.framesPerSecond(), 0.01);
        }
        Path uneven = temporary.resolve("uneven.mp4");
        KnownVideo.write(
                program,
                uneven,
                4,
                "yuv420p",
                "-vf",
                "settb=1/1000,setpts=N*N*100",
                "-fps_mode",
                "vfr",
                "-enc_time_base",
                "1:1000",
                "-c:v",
                "mpeg4");
        try (VideoRecording recording = VideoRecording.open(uneven, program, temporary)) {
            FrameTiming timing = recording.loop().timing();
            assertTrue(timing.isVariable());
            assertEquals(100, timing.startMillis(1), 1);
            assertEquals(400, timing.startMillis(2), 1);
        }
    }

    @Test
    void aRecordingThatIsCutShortGivesItsWholeFramesAndSaysWhereItEnds() throws IOException {
        Path whole = temporary.resolve("whole.avi");
        KnownVideo.write(program, whole, FRAMES, "gray", "-c:v", "rawvideo");
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = temporary.resolve("cut.avi");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try (VideoRecording recording = VideoRecording.open(cut, program, temporary)) {
                assertEquals(
                        KnownVideo.frame(0, "gray"), recording.loop().frames().frame(0));
                int last = recording.loop().frames().frameCount() - 1;
                assertTrue(last < FRAMES);
                recording.loop().frames().frame(last - 1);
            }
        });
    }

    @Test
    void aDamagedRecordingIsNotPaintedOver() throws IOException {
        Path file = temporary.resolve("known.mp4");
        KnownVideo.write(program, file, FRAMES, "yuv420p", "-c:v", "libopenh264", "-b:v", "8M", "-g", "100");
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 3; i < bytes.length / 2; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        try (VideoRecording recording = VideoRecording.open(file, program, temporary)) {
            IOException told = assertThrows(
                    IOException.class, () -> recording.loop().frames().frame(FRAMES - 1));
            assertTrue(told.getMessage().startsWith("The recording is damaged"), told.getMessage());
        } catch (IOException refused) {
            assertTrue(refused.getMessage().endsWith("."), refused.getMessage());
        }
    }

    @ParameterizedTest
    @CsvSource({"MP4", "AVI"})
    void garbageIsRefusedInOneSentence(VideoContainer container) throws IOException {
        byte[] garbage = new byte[20_000];
        new Random(7).nextBytes(garbage);
        byte[] head = (container == VideoContainer.MP4 ? "\0\0\0 ftypisom" : "RIFFxxxxAVI ")
                .getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, garbage, 0, head.length);
        Path file = Files.write(temporary.resolve("garbage"), garbage);
        IOException told = assertThrows(IOException.class, () -> VideoRecording.open(file, program, temporary));
        assertEquals("The recording is damaged, or holds no pictures.", told.getMessage());
    }

    @Test
    void nothingIsLeftBehind() throws IOException {
        Path file = temporary.resolve("known.avi");
        KnownVideo.write(program, file, FRAMES, "gray", "-c:v", "ffv1");
        VideoRecording.open(file, program, temporary).close();
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(1, left.count());
        }
    }

    private static double mean(Frame frame) {
        double sum = 0;
        for (float value : frame.toArray()) {
            sum += value;
        }
        return sum / frame.size().pixelCount();
    }
}
