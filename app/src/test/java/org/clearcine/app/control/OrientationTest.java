package org.clearcine.app.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OrientationTest {

    /** 2 rows, 3 columns; each pixel is its place in the text. */
    private static final Frame FRAME = Frame.owning(new FrameSize(2, 3), new float[] {10, 20, 30, 40, 50, 60});

    private static final GreyTable EIGHT_BITS = GreyTable.of(stored -> Math.max(0, Math.min(1, stored / 255)), 0, 255);

    @Test
    void aQuarterTurnGoesClockwise() {
        assertArrayEquals(new int[] {40, 10, 50, 20, 60, 30}, shown(Orientation.UPRIGHT.turned(), 2, 3));
        Orientation half = Orientation.UPRIGHT.turned().turned();
        assertArrayEquals(new int[] {60, 50, 40, 30, 20, 10}, shown(half, 3, 2));
        assertArrayEquals(new int[] {30, 60, 20, 50, 10, 40}, shown(half.turned(), 2, 3));
    }

    @Test
    void flipsExchangeTheSidesOfTheScreen() {
        assertArrayEquals(new int[] {30, 20, 10, 60, 50, 40}, shown(Orientation.UPRIGHT.flippedHorizontally(), 3, 2));
        assertArrayEquals(new int[] {40, 50, 60, 10, 20, 30}, shown(Orientation.UPRIGHT.flippedVertically(), 3, 2));
    }

    @Test
    void flipsOfATurnedFrameExchangeTheSidesOfTheScreenToo() {
        Orientation turned = Orientation.UPRIGHT.turned();
        assertArrayEquals(new int[] {10, 40, 20, 50, 30, 60}, shown(turned.flippedHorizontally(), 2, 3));
        assertArrayEquals(new int[] {60, 30, 50, 20, 40, 10}, shown(turned.flippedVertically(), 2, 3));
        assertArrayEquals(
                new int[] {60, 30, 50, 20, 40, 10},
                shown(Orientation.UPRIGHT.flippedHorizontally().turned(), 2, 3));
    }

    @ParameterizedTest
    @MethodSource("all")
    void fourTurnsAndTwoFlipsLeadBack(Orientation orientation) {
        assertEquals(orientation, orientation.turned().turned().turned().turned());
        assertEquals(orientation, orientation.flippedHorizontally().flippedHorizontally());
        assertEquals(orientation, orientation.flippedVertically().flippedVertically());
    }

    @Test
    void thereAreEightWays() {
        Set<List<Integer>> different = new HashSet<>();
        for (Orientation orientation : all()) {
            different.add(List.of(
                    orientation.xPerScreenX(),
                    orientation.xPerScreenY(),
                    orientation.yPerScreenX(),
                    orientation.yPerScreenY()));
        }
        assertEquals(8, different.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void screenAndFrameLeadToOneAnother(Orientation orientation) {
        PanZoom view = new PanZoom(2.3, 0.4, 0.7, orientation);
        Projection projection = Projection.of(new FrameSize(480, 640), view, 701, 503);
        double x = projection.frameX(123.25, 45.5);
        double y = projection.frameY(123.25, 45.5);
        assertEquals(123.25, projection.screenX(x, y), 1e-9);
        assertEquals(45.5, projection.screenY(x, y), 1e-9);
        assertEquals(0.4 * 640, projection.frameX(350.5, 251.5), 1e-9, "the middle stays the middle");
        assertEquals(0.7 * 480, projection.frameY(350.5, 251.5), 1e-9);
    }

    @ParameterizedTest
    @MethodSource("all")
    void thePictureShowsWhatTheProjectionSays(Orientation orientation) {
        FrameSize size = new FrameSize(40, 60);
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 20 + 2 * (i % size.columns()) + i / size.columns();
        }
        Projection projection = Projection.of(size, new PanZoom(3.1, 0.5, 0.5, orientation), 90, 80);
        int[] pixels = new int[90 * 80];
        PaneRenderer.render(Frame.owning(size, values), EIGHT_BITS, projection, pixels);
        for (int[] at : new int[][] {{45, 40}, {20, 15}, {80, 70}, {10, 60}}) {
            double x = projection.frameX(at[0] + 0.5, at[1] + 0.5) - 0.5;
            double y = projection.frameY(at[0] + 0.5, at[1] + 0.5) - 0.5;
            assertEquals(20 + 2 * x + y, pixels[90 * at[1] + at[0]] & 0xFF, 0.7);
        }
    }

    private static List<Orientation> all() {
        List<Orientation> all = new ArrayList<>();
        for (int turns = 0; turns < 4; turns++) {
            all.add(new Orientation(turns, false));
            all.add(new Orientation(turns, true));
        }
        return all;
    }

    private static int[] shown(Orientation orientation, int width, int height) {
        int[] pixels = new int[width * height];
        Projection projection = Projection.of(FRAME.size(), PanZoom.WHOLE.with(orientation), width, height);
        PaneRenderer.render(FRAME, EIGHT_BITS, projection, pixels);
        for (int i = 0; i < pixels.length; i++) {
            // The table rounds to the nearest entry, so a grey may be one off.
            pixels[i] = 10 * Math.round((pixels[i] & 0xFF) / 10f);
        }
        return pixels;
    }
}
