package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** I save the denoised loop as a DICOM object of its own and open it again. */
class SaveStoryTest extends WorkstationStory {

    @TempDir
    private Path folder;

    @Test
    void theSavedLoopIsDerivedSaysSoAndOpensAgain() throws IOException {
        Path original = SmallLoop.file(cache());
        byte[] before = Files.readAllBytes(original);
        open(original);
        waitUntilProcessed();
        type(KeyCode.OPEN_BRACKET).type(KeyCode.OPEN_BRACKET);
        Path saved = save("derived.dcm");
        screenshot("saved");
        try (DicomLoop derived = DicomReader.open(saved, Limits.DEFAULT)) {
            assertEquals("DERIVED", derived.dataSet().strings(Tag.ImageType).get(0));
            String description =
                    derived.dataSet().string(Tag.DerivationDescription).orElseThrow();
            assertTrue(description.contains("strength 90 %"), description);
            assertEquals(SmallLoop.FRAMES, derived.cineLoop().frames().frameCount());
            assertNotEquals(
                    currentLoop().cine().frames().frame(3),
                    derived.cineLoop().frames().frame(3));
        }
        assertArrayEquals(before, Files.readAllBytes(original), "the original is untouched");
        open(saved);
        waitUntil("it is in the list", () -> session().loops().size() == 2);
    }

    @Test
    void savedAtStrengthZeroItHasTheStoredValuesOfTheOriginal() throws IOException {
        Path original = SmallLoop.file(cache());
        open(original);
        waitUntilProcessed();
        for (int i = 0; i < 20; i++) {
            type(KeyCode.OPEN_BRACKET);
        }
        Path saved = save("raw.dcm");
        try (DicomLoop derived = DicomReader.open(saved, Limits.DEFAULT);
                DicomLoop source = DicomReader.open(original, Limits.DEFAULT)) {
            for (int i = 0; i < SmallLoop.FRAMES; i++) {
                assertEquals(
                        source.cineLoop().frames().frame(i),
                        derived.cineLoop().frames().frame(i),
                        "frame " + i);
            }
        }
    }

    private Path save(String name) {
        Path target = folder.resolve(name);
        picker.willSaveAs(target);
        clickOn("#save");
        waitUntil(
                "it says that it has saved",
                () -> session()
                        .messageProperty()
                        .get()
                        .filter(message -> message.sentence().startsWith("Saved"))
                        .isPresent());
        return target;
    }
}
