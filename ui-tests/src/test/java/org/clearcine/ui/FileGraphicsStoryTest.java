package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.clearcine.app.control.Projection;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file brings windows, a shutter and an overlay: I choose, switch and turn them, and what I save looks the same. */
class FileGraphicsStoryTest extends WorkstationStory {

    private static final int MARKED = 0xD8F0FF;
    private static final int SIDE = 256;
    /** Height of the strip over the panes of a saved picture of that size. */
    private static final int STRIP = 16;
    /** Of the frame, in the middle of the marks of the overlay. */
    private static final int MARK_X = 108;

    private static final int MARK_Y = 48;

    @TempDir
    private Path folder;

    @BeforeEach
    void aRawLoopIsOpen() throws IOException {
        clickOn("#automatic");
        open(decorated());
        settle();
    }

    @Test
    void theWindowsOfTheFileAreOnTheKeysAndDarkBecomesBright() {
        int[] first = rawPixels();
        type(KeyCode.DIGIT2);
        settle();
        assertEquals(500, window().windowWidth(), 1e-9, "the second window of the file");
        assertFalse(Arrays.equals(first, rawPixels()));
        clickOn("#presets");
        settle();
        assertTrue(
                onScreen(() -> lookup("#presets").queryAs(MenuButton.class).getItems().stream()
                        .anyMatch(item -> item.getText().contains("File: NARROW"))),
                "under the name that the file gives it");
        screenshot("window-presets");
        type(KeyCode.ESCAPE);
        type(KeyCode.DIGIT0);
        settle();
        assertArrayEquals(first, rawPixels());
        press(KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT);
        settle();
        int middle = first.length / 2;
        assertEquals(255, (first[middle] & 0xFF) + (rawPixels()[middle] & 0xFF), 1, "dark is bright");
        screenshot("inverted");
        press(KeyCode.SHIFT).type(KeyCode.I).release(KeyCode.SHIFT);
        settle();
        assertArrayEquals(first, rawPixels());
    }

    @Test
    void shutterAndOverlayAreSwitchedTurnedAndSavedAsTheyAreSeen() throws IOException {
        assertTrue(graphicsShown());
        screenshot("shutter-and-overlay");
        BufferedImage plain = saved("plain.png", false);
        assertEquals(0, plain.getRGB(5, STRIP + 128) & 0xFFFFFF, "the shutter is part of the picture");
        assertNotEquals(MARKED, plain.getRGB(MARK_X, STRIP + MARK_Y) & 0xFFFFFF, "the overlay only if asked for");
        assertEquals(MARKED, saved("marked.png", true).getRGB(MARK_X, STRIP + MARK_Y) & 0xFFFFFF);
        type(KeyCode.R).type(KeyCode.H);
        settle();
        screenshot("turned-and-mirrored");
        Projection turned = onScreen(() -> Projection.of(
                new FrameSize(SIDE, SIDE),
                workstation.models().viewer().look().panZoomProperty().get(),
                SIDE,
                SIDE));
        int x = (int) turned.screenX(MARK_X + 0.5, MARK_Y + 0.5);
        int y = (int) turned.screenY(MARK_X + 0.5, MARK_Y + 0.5);
        assertFalse(Math.abs(x - MARK_X) < 20 && Math.abs(y - MARK_Y) < 20, "it went elsewhere");
        assertEquals(MARKED, saved("turned.png", true).getRGB(x, STRIP + y) & 0xFFFFFF);
        type(KeyCode.F2);
        settle();
        assertFalse(graphicsShown());
        BufferedImage off = saved("off.png", true);
        assertNotEquals(MARKED, off.getRGB(x, STRIP + y) & 0xFFFFFF);
        assertNotEquals(0, off.getRGB(5, STRIP + 128) & 0xFFFFFF, "what the shutter covered");
    }

    private boolean graphicsShown() {
        return onScreen(() -> lookup(".file-graphics").queryAll().stream().allMatch(layer -> layer.isVisible()));
    }

    private VoiWindow window() {
        return onScreen(
                () -> workstation.models().viewer().look().windowProperty().getValue());
    }

    /** Of the raw pane alone, so that it needs no denoising. */
    private BufferedImage saved(String name, boolean withOverlays) throws IOException {
        type(KeyCode.V).type(KeyCode.DIGIT3).type(KeyCode.S);
        settle();
        press(KeyCode.CONTROL).type(KeyCode.E).release(KeyCode.CONTROL);
        clickOn("#export-picture");
        if (withOverlays) {
            clickOn("#export-drawings");
        }
        Path target = folder.resolve(name);
        picker.willSaveAs(target);
        waitUntil("it can be saved", () -> !lookup("#export-save").query().isDisabled());
        clickOn("#export-save");
        waitUntil("it is saved", () -> Files.exists(target));
        type(KeyCode.ESCAPE);
        type(KeyCode.S).type(KeyCode.V).type(KeyCode.DIGIT1);
        settle();
        return ImageIO.read(target.toFile());
    }

    /** The small loop with two windows, a rectangular shutter and an overlay of a square. */
    private Path decorated() throws IOException {
        Path target = folder.resolve("decorated.dcm");
        byte[] bits = new byte[SIDE * SIDE / 8];
        for (int row = MARK_Y - 8; row < MARK_Y + 8; row++) {
            for (int column = MARK_X - 8; column < MARK_X + 8; column++) {
                int bit = row * SIDE + column;
                bits[bit / 8] |= (byte) (1 << bit % 8);
            }
        }
        try (DicomLoop loop = DicomReader.open(SmallLoop.file(cache()), Limits.DEFAULT)) {
            DataSet dataSet = loop.dataSet().toBuilder()
                    .remove(Tag.PixelData)
                    .put(Tag.WindowCenter, Vr.DS, "1600", "1500")
                    .put(Tag.WindowWidth, Vr.DS, "1500", "500")
                    .put(Tag.WindowCenterWidthExplanation, Vr.LO, "WIDE", "NARROW")
                    .put(Tag.ShutterShape, Vr.CS, "RECTANGULAR")
                    .putIntegers(Tag.ShutterLeftVerticalEdge, Vr.IS, 20)
                    .putIntegers(Tag.ShutterRightVerticalEdge, Vr.IS, 237)
                    .putIntegers(Tag.ShutterUpperHorizontalEdge, Vr.IS, 20)
                    .putIntegers(Tag.ShutterLowerHorizontalEdge, Vr.IS, 237)
                    .putIntegers(Tag.OverlayRows, Vr.US, SIDE)
                    .putIntegers(Tag.OverlayColumns, Vr.US, SIDE)
                    .putIntegers(Tag.OverlayOrigin, Vr.SS, 1, 1)
                    .putIntegers(Tag.OverlayBitsAllocated, Vr.US, 1)
                    .putIntegers(Tag.OverlayBitPosition, Vr.US, 0)
                    .putBytes(Tag.OverlayData, Vr.OW, bits)
                    .build();
            FrameSource frames = loop.cineLoop().frames();
            try (LoopFileWriter file = LoopFileWriter.create(
                    target, dataSet, frames.size(), loop.cineLoop().pixelFormat(), frames.frameCount())) {
                for (int index = 0; index < frames.frameCount(); index++) {
                    file.write(frames.frame(index));
                }
                file.commit();
            }
        }
        return target;
    }
}
