package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
    void keepTheKeyHere() throws IOException {
        System.setProperty(
                "clearcine.key", folder.resolve("key").resolve("pseudonyms.key").toString());
        Files.deleteIfExists(cache().resolve("export.properties"));
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
    void aFileThatIsThereIsKeptUntilReplacingItIsAskedFor() throws IOException {
        openProcessed();
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        clickOn("#export-picture");
        Path first = folder.resolve("frame.png");
        Files.writeString(first, "somebody's work");
        picker.willSaveAs(first);
        waitUntil("it can be saved", () -> !lookup("#export-save").query().isDisabled());
        clickOn("#export-save");
        waitUntil("it asks", () -> lookup("#export-replace-question").query().isVisible());
        screenshot("export-replace-question");
        assertEquals("somebody's work", Files.readString(first));
        Path second = folder.resolve("other.png");
        picker.willSaveAs(second);
        clickOn("#export-other-name");
        waitUntil("it is saved under the other name", () -> Files.exists(second));
        assertEquals("somebody's work", Files.readString(first));
        waitUntil("it can be saved again", () -> !lookup("#export-save").query().isDisabled());
        picker.willSaveAs(first);
        clickOn("#export-save");
        clickOn("#export-replace");
        waitUntil("it is replaced", () -> Files.size(first) > 1000);
        assertNotNull(ImageIO.read(first.toFile()));
    }

    @Test
    void theKeyThatSavesAsksTooWithoutStandingInTheWay() throws IOException {
        openProcessed();
        Path target = Files.writeString(folder.resolve("derived.dcm"), "somebody's work");
        picker.willSaveAs(target);
        press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        waitUntil("it asks", () -> lookup("#message-action").query().isVisible());
        screenshot("save-replace-question");
        assertEquals("somebody's work", Files.readString(target));
        clickOn("#message-action");
        waitUntil("it is replaced", () -> Files.size(target) > 1000);
    }

    @Test
    void theOptionsOfDeIdentificationAreRememberedAndObeyed() throws IOException {
        Path original = openProcessed();
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        clickOn("#export-dicom");
        clickOn("#export-deidentify");
        clickOn("#export-keep-uids");
        clickOn("#export-keep-patient");
        settle();
        screenshot("export-deidentify-options");
        try (DicomLoop clean = DicomReader.open(save("kept.dcm"), Limits.DEFAULT);
                DicomLoop before = DicomReader.open(original, Limits.DEFAULT)) {
            assertEquals(
                    before.dataSet().string(Tag.StudyInstanceUID),
                    clean.dataSet().string(Tag.StudyInstanceUID));
            assertEquals(
                    List.of("113100", "113108", "113110"),
                    clean.dataSet().items(Tag.DeidentificationMethodCodeSequence).stream()
                            .map(item -> item.string(Tag.CodeValue).orElseThrow())
                            .toList());
        }
        String remembered = Files.readString(cache().resolve("export.properties"));
        assertTrue(remembered.contains("retainUids=true") && remembered.contains("deidentify=true"), remembered);
    }

    @Test
    void measurementsAreSavedOnlyIfAskedForAndTurnWithThePicture() throws IOException {
        openProcessed();
        type(KeyCode.D);
        drag("#processed-canvas", MouseButton.PRIMARY).dropBy(120, 40);
        type(KeyCode.D).type(KeyCode.R);
        settle();
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        clickOn("#export-picture");
        BufferedImage without = ImageIO.read(save("without.png").toFile());
        clickOn("#export-drawings");
        settle();
        screenshot("export-with-measurements");
        BufferedImage with = ImageIO.read(save("with.png").toFile());
        assertEquals(0, yellow(without), "pictures alone unless asked for");
        assertTrue(yellow(with) > 100, yellow(with) + " pixels of a measured line");
        type(KeyCode.ESCAPE);
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        assertFalse(
                onScreen(
                        () -> lookup("#export-drawings").queryAs(CheckBox.class).isSelected()),
                "off again the next time");
    }

    /** Pixels in the colour of measurements; the pictures are grey, and their stamps and strips of other colours. */
    private static int yellow(BufferedImage image) {
        int count = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                count += (image.getRGB(x, y) & 0xFFFFFF) == 0xF2D06B ? 1 : 0;
            }
        }
        return count;
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
