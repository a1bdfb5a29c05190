package org.clearcine.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures say what they are over any background, and compare what they say they compare. */
class PicturesTest {

    private static final Stamp STAMP =
            Stamp.processed("ClearCine 0.1.0", "method-1", new DenoiseSettings(0.7, 1, 1, 0.5));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0x808080, 0xFFFFFF})
    void theStampIsReadOverAnyBackground(int background) {
        BufferedImage picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                picture.setRGB(x, y, background);
            }
        }
        STAMP.burnInto(picture);
        int light = 0;
        int dark = 0;
        for (int y = 400; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                int green = picture.getRGB(x, y) >> 8 & 0xFF;
                light += green > 220 ? 1 : 0;
                dark += green < 40 ? 1 : 0;
            }
        }
        assertTrue(light > 500, light + " light pixels");
        assertTrue(dark > 500, dark + " dark pixels");
    }

    @Test
    void namesMethodAndStrengths() {
        assertEquals(
                List.of(
                        "PROCESSED - not for diagnosis",
                        "method-1",
                        "strength 70 %, temporal 100 %, spatial 100 %, motion protection 50 %",
                        "ClearCine 0.1.0"),
                STAMP.lines());
    }

    @Test
    void aDifferenceOfNothingIsBlack() throws IOException {
        BufferedImage picture = KnownPictures.of(ShownMode.DIFFERENCE, 3, 3).picture(0);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                assertEquals(0xFF000000, picture.getRGB(x, y));
            }
        }
    }

    @Test
    void aWipeShowsRawLeftAndProcessedRight() throws IOException {
        BufferedImage picture = KnownPictures.of(ShownMode.WIPE, 50, 200).picture(0);
        assertTrue((picture.getRGB(20, 20) & 0xFF) < (picture.getRGB(300, 20) & 0xFF));
    }

    @ParameterizedTest
    @EnumSource(ShownMode.class)
    void everyModeGivesPicturesOfOneSizeAndAPngOfThem(ShownMode mode) throws IOException {
        LoopPictures pictures = KnownPictures.of(mode, 50, 200);
        Path file = folder.resolve("a.png");
        PictureFile.write(pictures, 1, STAMP, file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertEquals(pictures.picture(0).getWidth(), read.getWidth());
        assertEquals(pictures.picture(0).getHeight(), read.getHeight());
    }

    @Test
    void aFileThatIsThereIsNotReplacedUnlessThatIsSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("a.png"), "old");
        assertThrows(FileAlreadyExistsException.class, () -> ExportTarget.check(file, false));
        ExportTarget.check(file, true);
        assertThrows(IOException.class, () -> ExportTarget.check(folder, true));
        assertThrows(
                IOException.class,
                () -> ExportTarget.check(folder.resolve("none").resolve("a.png"), false));
    }

    @Test
    void theNoiseFigureIsTheStandardDeviationOfWhiteNoise() {
        SplittableRandom random = new SplittableRandom(7);
        float[] values = new float[200 * 200];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (1000 + i % 200 + 12 * random.nextGaussian());
        }
        assertEquals(12, NoiseFigure.of(Frame.owning(new FrameSize(200, 200), values)), 0.4);
    }

    @Test
    void theCaseSheetIsOnePageWhoseTextCanBeSelected() throws IOException {
        BufferedImage picture = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        List<String> findings = Collections.nCopies(80, "Something about the loop that takes a whole sentence to say.");
        CaseSheet sheet = new CaseSheet(
                "ANON-1",
                picture,
                picture,
                "Method: one",
                List.of(new CaseSheet.Fact("Settings", "strength 70 %")),
                findings);
        Path file = folder.resolve("a.pdf");
        CaseSheetFile.write(sheet, "ClearCine 0.1.0", file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertEquals(1, document.getNumberOfPages());
            String text = new PDFTextStripper().getText(document);
            assertTrue(
                    text.contains("ANON-1") && text.contains("strength 70 %") && text.contains(Stamp.PROCESSED), text);
            var fonts = document.getPage(0).getResources();
            for (var font : fonts.getFontNames()) {
                assertTrue(fonts.getFont(font).isEmbedded(), "a font that may not be there elsewhere");
            }
        }
    }
}
