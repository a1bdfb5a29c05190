package org.clearcine.core.display;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

class ScreenTransformTest {

    private static final VoiWindow FULL_12_BIT = new VoiWindow(2048, 4096, VoiLutFunction.LINEAR, "");

    private static ScreenTransform of(VoiTransform voi, boolean inverse) {
        return new ScreenTransform(ModalityTransform.IDENTITY, voi, inverse);
    }

    @Test
    void spreadsAWindowOverTheScreen() {
        ScreenTransform screen = of(FULL_12_BIT, false);
        assertEquals(0, screen.screenPixel(0));
        assertEquals(255, screen.screenPixel(4095));
        assertEquals(128, screen.screenPixel(2048));
        assertEquals(0, screen.screenPixel(-5000));
        assertEquals(255, screen.screenPixel(1e9f));
        assertEquals(0, screen.screenPixel(Float.NaN));
    }

    @Test
    void monochrome1IsTheNegative() {
        ScreenTransform screen = of(FULL_12_BIT, true);
        assertEquals(255, screen.screenPixel(0));
        assertEquals(0, screen.screenPixel(4095));
        assertEquals(screen.screenPixel(1000), of(FULL_12_BIT, false).inverted().screenPixel(1000));
    }

    @Test
    void appliesTheRescaleBeforeTheWindow() {
        ModalityTransform sixteenths = new ModalityTransform.Rescale(1.0 / 16, -100);
        ScreenTransform screen =
                new ScreenTransform(sixteenths, new VoiWindow(0, 255, VoiLutFunction.LINEAR_EXACT, ""), false);
        assertEquals(128, screen.screenPixel(1600 + 16 * 0.5f));
        assertEquals(0, screen.presentationValue(1600 - 16 * 127.5), 1e-12);
        assertEquals(1, screen.presentationValue(1600 + 16 * 127.5), 1e-12);
    }

    @Test
    void everyWayOfComputingGivesTheSamePixel() {
        VoiTransform[] vois = {
            FULL_12_BIT,
            new VoiWindow(1000, 300, VoiLutFunction.LINEAR_EXACT, ""),
            new VoiWindow(1000, 300, VoiLutFunction.SIGMOID, ""),
            new VoiWindow(1000, 1, VoiLutFunction.LINEAR, "")
        };
        ModalityTransform rescale = new ModalityTransform.Rescale(0.37, -11);
        for (VoiTransform voi : vois) {
            for (boolean inverse : new boolean[] {false, true}) {
                ScreenTransform screen = new ScreenTransform(rescale, voi, inverse);
                for (float stored = 0; stored < 5000; stored += 0.73f) {
                    double exact = 255 * screen.presentationValue(stored);
                    assertEquals(exact, screen.screenPixel(stored), 0.500001, voi + " at " + stored);
                }
            }
        }
    }

    /** A window over two stored values must still show all 256 greys of denoised values between them. */
    @Test
    void doesNotBandWhereAWindowIsNarrowerThanTheGreys() {
        VoiTransform[] vois = {
            new VoiWindow(101, 2, VoiLutFunction.LINEAR_EXACT, ""),
            new VoiTransform.Table(new LookupTable(100, new int[] {0, 32767, 65535}, 16), "")
        };
        for (VoiTransform voi : vois) {
            ScreenTransform screen = of(voi, false);
            Set<Integer> greys = new HashSet<>();
            for (int i = 0; i <= 4096; i++) {
                greys.add(screen.screenPixel(100 + i / 2048f));
            }
            assertEquals(256, greys.size(), voi.toString());
        }
    }

    @Test
    void fillsARowOfPixels() {
        byte[] pixels = new byte[3];
        of(FULL_12_BIT, false).screenPixels(new float[] {0, 2048, 4095}, pixels);
        assertArrayEquals(new byte[] {0, (byte) 128, (byte) 255}, pixels);
    }

    @Test
    void looksUpTheModalityTableForWholeValues() {
        ModalityTransform table = new ModalityTransform.Table(new LookupTable(0, new int[] {0, 1000, 4000}, 12));
        assertEquals(1000, table.modalityValue(1));
        assertEquals(2500, table.modalityValue(1.5));
        assertEquals(4000, table.modalityValue(7));
        assertEquals(62, new ScreenTransform(table, FULL_12_BIT, false).screenPixel(1));
    }

    @Test
    void findsAWindowForAPictureWithoutOne() {
        float[] values = new float[100 * 100];
        for (int i = 0; i < values.length; i++) {
            values[i] = 1000 + i / 10f;
        }
        values[0] = 60_000;
        Frame frame = Frame.owning(new FrameSize(100, 100), values);
        VoiWindow window = AutoWindow.of(frame, ModalityTransform.IDENTITY);
        assertEquals(1500, window.windowCenter(), 10);
        assertEquals(990, window.windowWidth(), 10);
    }

    @Test
    void findsAWindowForAUniformPicture() {
        Frame frame = Frame.owning(new FrameSize(1, 3), new float[] {7, 7, 7});
        assertTrue(AutoWindow.of(frame, ModalityTransform.IDENTITY).windowWidth() > 0);
    }
}
