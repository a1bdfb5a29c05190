package org.clearcine.app.compare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.function.DoubleToIntFunction;
import java.util.stream.IntStream;
import org.clearcine.app.compare.ViewRenderer.PanePlace;
import org.clearcine.app.control.ColorMap;
import org.clearcine.app.control.OverlayRenderer;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever gets a saved picture can read its colours: the bar is there, and its colours are those of the pane. */
class ColorBarsTest {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 420;
    private static final int LONG_ENOUGH = 40;
    private static final int MEDIUM_GREY = 0xFF606060;
    /** A table of colours has steps: this many levels of 255. */
    private static final int STEP = 6;

    private OpenLoop loop;

    @BeforeEach
    void opens() throws IOException {
        loop = DenoisedLoop.open();
    }

    @AfterEach
    void closes() throws IOException {
        loop.close();
    }

    private static int[] colors(int count, DoubleToIntFunction color) {
        return IntStream.range(0, count)
                .map(y -> color.applyAsInt(1 - y / (count - 1.0)) & 0xFFFFFF)
                .toArray();
    }

    /** The bar in a picture of a pane: from top to bottom the colours from 1 to 0, found by its two ends. */
    private static int[] bar(BufferedImage pane, DoubleToIntFunction color) {
        int top = color.applyAsInt(1) & 0xFFFFFF;
        int bottom = color.applyAsInt(0) & 0xFFFFFF;
        for (int x = pane.getWidth() / 2; x < pane.getWidth(); x++) {
            for (int y = 0; y + LONG_ENOUGH < pane.getHeight() / 2; y++) {
                for (int end = y + LONG_ENOUGH; rgb(pane, x, y) == top && end < pane.getHeight(); end++) {
                    int[] found = column(pane, x, y, end);
                    if (found[found.length - 1] == bottom && differ(found, colors(found.length, color)) == 0) {
                        return found;
                    }
                }
            }
        }
        return new int[0];
    }

    private static long differ(int[] some, int[] others) {
        return IntStream.range(0, some.length).filter(i -> some[i] != others[i]).count();
    }

    private static int[] column(BufferedImage image, int x, int from, int to) {
        return IntStream.rangeClosed(from, to).map(y -> rgb(image, x, y)).toArray();
    }

    private static int rgb(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFFFFFF;
    }

    private static BufferedImage pane(ShownView view, PaneKind pane, PaneDrawing over) throws IOException {
        ViewRenderer renderer = new ViewRenderer(view, over);
        PanePlace place = renderer.places(WIDTH, HEIGHT).stream()
                .filter(each -> each.pane() == pane)
                .findFirst()
                .orElseThrow();
        Rectangle at = place.picture();
        return renderer.render(1, WIDTH, HEIGHT).getSubimage(at.x, at.y, at.width, at.height);
    }

    private ShownView view(CompareMode mode, MotionLook motion) {
        ShownView view = DenoisedLoop.view(loop, mode, 0.7);
        return view.with(DenoisedLoop.look(mode, motion));
    }

    @Test
    void theMotionMapHasABarWhoseColoursAreThoseOfItsValues() throws IOException {
        ShownView view = view(CompareMode.THREE_PANES, MotionLook.OFF);
        DoubleToIntFunction color = share -> ColorMap.BLACK_TO_YELLOW.argb((float) share);
        int[] bar = bar(pane(view, PaneKind.MOTION_MAP, new ColorBars()), color);
        assertTrue(bar.length > LONG_ENOUGH, "the bar is there");
        assertEquals(
                0, bar(pane(view, PaneKind.MOTION_MAP, PaneDrawing.NOTHING), color).length, "and nothing like it else");
        ComparedFrame frame = FrameMixer.forOnePass().frame(view, 1);
        assertReadOffTheBar(view, PaneKind.MOTION_MAP, frame.motion().orElseThrow(), new double[] {0, 1}, bar);
    }

    @Test
    void theDifferenceHasABarWhoseEndsAreThoseOfTheSentenceBesideIt() throws IOException {
        ShownView view = view(CompareMode.DIFFERENCE, MotionLook.OFF);
        int[] bar = bar(
                pane(view, PaneKind.DIFFERENCE, new ColorBars()),
                share -> ColorMap.BLUE_BLACK_ORANGE.argb((float) share));
        assertTrue(bar.length > LONG_ENOUGH, "the bar is there");
        double end = new PanePainter().differenceEnd(view);
        Frame difference = PanePainter.difference(FrameMixer.forOnePass().frame(view, 1));
        assertReadOffTheBar(view, PaneKind.DIFFERENCE, difference, new double[] {-end, end}, bar);
    }

    /** At its natural size a pane has a pixel for every pixel of the frame: its colour stands on the bar at the height of its value. */
    private static void assertReadOffTheBar(ShownView view, PaneKind pane, Frame values, double[] ends, int[] bar)
            throws IOException {
        PaneSize size = new PaneSize(values.size().columns(), values.size().rows());
        int[] painted = new int[values.size().pixelCount()];
        new PanePainter().paint(pane, view, FrameMixer.forOnePass().frame(view, 1), size, painted);
        int read = 0;
        for (int i = 0; i < painted.length; i++) {
            double share = (values.value(i) - ends[0]) / (ends[1] - ends[0]);
            if (share >= 0 && share <= 1) {
                int onBar = bar[(int) Math.round((1 - share) * (bar.length - 1))];
                assertArrayEquals(
                        channels(painted[i]), channels(onBar), largestStep(bar) + STEP, "value " + values.value(i));
                read++;
            }
        }
        assertTrue(read > painted.length / 20, read + " values within the bar");
    }

    private static double largestStep(int[] bar) {
        double largest = 0;
        for (int i = 1; i < bar.length; i++) {
            for (int channel = 0; channel < 3; channel++) {
                largest = Math.max(largest, Math.abs(channels(bar[i])[channel] - channels(bar[i - 1])[channel]));
            }
        }
        return largest;
    }

    private static double[] channels(int argb) {
        return new double[] {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF};
    }

    @ParameterizedTest
    @EnumSource(
            value = CompareMode.class,
            names = {"SIDE_BY_SIDE", "WIPE", "FLIP"})
    void theMapOverThePictureHasItsBarAndOnlyIfItIsShown(CompareMode mode) throws IOException {
        MotionLook overlay = new MotionLook(MotionLook.Style.OVERLAY, 0.6);
        DoubleToIntFunction color = share -> OverlayRenderer.over(
                MEDIUM_GREY, ColorMap.BLUE_TO_YELLOW.argb((float) share), overlay.opacity() * share);
        ShownView shown = view(mode, overlay);
        PaneKind processed = shown.panes().get(shown.panes().size() - 1);
        assertTrue(bar(pane(shown, processed, new ColorBars()), color).length > LONG_ENOUGH, "the bar is there");
        assertEquals(0, bar(pane(view(mode, MotionLook.OFF), processed, new ColorBars()), color).length);
    }
}
