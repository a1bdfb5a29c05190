package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import javax.imageio.ImageIO;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.video.VideoProgram;
import org.clearcine.core.video.VideoRecording;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody takes a comparison away: as a video seen before it is saved, a picture, a page, an object without the patient. */
class ExportStoryTest extends WorkstationStory {

    @TempDir
    private Path folder;

    @BeforeEach
    void keepTheKeyHere() {
        System.setProperty(
                "clearcine.key", folder.resolve("key").resolve("pseudonyms.key").toString());
    }

    @AfterEach
    void forgetTheKey() {
        System.clearProperty("clearcine.key");
    }

    @Test
    void theComparisonIsSeenAsAVideoAndSaved() throws IOException {
        openProcessed();
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        waitUntil("the panel is open", () -> lookup("#export-panel").query().isVisible());
        settle();
        screenshot("export-panel");
        clickOn("#export-play");
        waitUntil(
                "the video plays inside the program",
                () -> lookup("#export-player").tryQuery().isPresent());
        MediaView video = lookup("#export-player").queryAs(MediaView.class);
        waitUntil(
                "it plays or says that it cannot",
                () -> video.getMediaPlayer().getStatus() == MediaPlayer.Status.PLAYING
                        || video.getMediaPlayer().getError() != null);
        screenshot("export-video-preview");
        Path saved = save("comparison.mp4");
        try (VideoRecording recording = VideoRecording.open(saved, VideoProgram.in(cache()), folder)) {
            assertEquals(SmallLoop.FRAMES, recording.loop().frames().frameCount());
        }
        type(KeyCode.ESCAPE);
        waitUntil("the panel is closed", () -> !lookup("#export-panel").query().isVisible());
    }

    @Test
    void pictureCaseSheetAndAnObjectWithoutThePatientAreSaved() throws IOException {
        Path original = openProcessed();
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        clickOn("#export-picture");
        assertNotNull(ImageIO.read(save("frame.png").toFile()));
        clickOn("#export-sheet");
        byte[] page = Files.readAllBytes(save("sheet.pdf"));
        assertEquals("%PDF", new String(page, 0, 4, StandardCharsets.US_ASCII));
        clickOn("#export-dicom");
        clickOn("#export-deidentify");
        settle();
        screenshot("export-deidentified");
        try (DicomLoop clean = DicomReader.open(save("clean.dcm"), Limits.DEFAULT);
                DicomLoop before = DicomReader.open(original, Limits.DEFAULT)) {
            assertEquals(
                    "YES", clean.dataSet().string(Tag.PatientIdentityRemoved).orElseThrow());
            assertTrue(clean.patient().patientName().orElseThrow().startsWith("ANON-"));
            assertFalse(clean.dataSet()
                    .string(Tag.StudyInstanceUID)
                    .equals(before.dataSet().string(Tag.StudyInstanceUID)));
        }
        assertEquals(List.of("clean.dcm", "frame.png", "key", "sheet.pdf"), names());
    }

    @Test
    void thePictureIsOnTheClipboard() throws IOException {
        openProcessed();
        press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);
        waitUntil(
                "the picture is on the clipboard",
                () -> Clipboard.getSystemClipboard().hasImage());
    }

    private Path openProcessed() throws IOException {
        Path original = SmallLoop.file(cache());
        open(original);
        waitUntilProcessed();
        return original;
    }

    private Path save(String name) {
        Path target = folder.resolve(name);
        picker.willSaveAs(target);
        waitUntil("it can be saved", () -> !lookup("#export-save").query().isDisabled());
        clickOn("#export-save");
        waitUntil(
                "it is saved",
                () -> Files.exists(target) && !lookup("#export-save").query().isDisabled());
        return target;
    }

    private List<String> names() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
