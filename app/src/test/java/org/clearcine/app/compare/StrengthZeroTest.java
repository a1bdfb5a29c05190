package org.clearcine.app.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.Arrays;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** At strength 0 every mode shows the stored values as they are, bit for bit. */
class StrengthZeroTest {

    /** One screen pixel for each pixel of the frame. */
    private static final PaneSize ONE_TO_ONE = new PaneSize(DenoisedLoop.SIZE.columns(), DenoisedLoop.SIZE.rows());

    private final PanePainter painter = new PanePainter();
    private OpenLoop loop;

    @BeforeEach
    void opens() throws IOException {
        loop = DenoisedLoop.open();
    }

    @AfterEach
    void closes() throws IOException {
        loop.close();
    }

    @ParameterizedTest
    @EnumSource(CompareMode.class)
    void valuesOfAllPanesAreTheStoredOnes(CompareMode mode) throws IOException {
        ShownView view = DenoisedLoop.view(loop, mode, 0);
        for (int index = 0; index < DenoisedLoop.FRAMES; index++) {
            Frame stored = loop.cine().frames().frame(index);
            ComparedFrame frame = FrameMixer.forOnePass().frame(view, index);
            for (int i = 0; i < stored.size().pixelCount(); i++) {
                int bits = Float.floatToRawIntBits(stored.value(i));
                assertEquals(bits, Float.floatToRawIntBits(frame.raw().value(i)));
                assertEquals(bits, Float.floatToRawIntBits(frame.processed().value(i)));
                assertEquals(0f, PanePainter.difference(frame).value(i));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CompareMode.class)
    void pixelsOfAllPanesAreThoseOfTheRawPane(CompareMode mode) throws IOException {
        ShownView view = DenoisedLoop.view(loop, mode, 0);
        ComparedFrame frame = FrameMixer.forScreen().frame(view, 1);
        int[] raw = paint(PaneKind.RAW, view, frame);
        for (PaneKind pane : view.panes()) {
            int[] painted = paint(pane, view, frame);
            switch (pane) {
                case RAW, PROCESSED -> assertArrayEquals(raw, painted, pane + " at strength 0");
                case WIPE -> assertArrayEquals(withoutLine(raw), withoutLine(painted));
                case DIFFERENCE -> assertArrayEquals(nothing(), painted);
                case MOTION_MAP -> assertFalse(Arrays.equals(raw, painted), "M does not depend on the strength");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(CompareMode.class)
    void heldRawIsTheRawPaneInEveryMode(CompareMode mode) throws IOException {
        ShownView full = DenoisedLoop.view(loop, mode, 1);
        ComparedLook look = full.look();
        ShownView held = full.with(new ComparedLook(
                look.arrangement(), look.transform(), look.ownTransforms(), look.panZoom(), 1, look.motion(), true));
        ComparedFrame frame = FrameMixer.forOnePass().frame(held, 2);
        int[] raw = paint(PaneKind.RAW, held, frame);
        for (PaneKind pane : held.panes()) {
            if (pane == PaneKind.WIPE) {
                assertArrayEquals(withoutLine(raw), withoutLine(paint(pane, held, frame)));
            } else if (pane == PaneKind.RAW || pane == PaneKind.PROCESSED) {
                assertArrayEquals(raw, paint(pane, held, frame));
            }
        }
    }

    private int[] paint(PaneKind pane, ShownView view, ComparedFrame frame) {
        int[] pixels = new int[ONE_TO_ONE.width() * ONE_TO_ONE.height()];
        painter.paint(pane, view, frame, ONE_TO_ONE, pixels);
        return pixels;
    }

    private static int[] withoutLine(int[] pixels) {
        int[] rest = pixels.clone();
        for (int row = 0; row < ONE_TO_ONE.height(); row++) {
            rest[row * ONE_TO_ONE.width() + ONE_TO_ONE.width() / 2] = 0;
        }
        return rest;
    }

    private static int[] nothing() {
        int[] pixels = new int[ONE_TO_ONE.width() * ONE_TO_ONE.height()];
        Arrays.fill(pixels, ColorMap.BLUE_BLACK_ORANGE.argb(0.5f));
        return pixels;
    }
}
