package org.clearcine.core.physics.phantom;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PlacedPhantomTest {

    /** Turned by 20 degrees, mirrored, 2.5 pixels a millimetre, shifted. */
    private static double[] picture(double x, double y) {
        double c = 2.5 * Math.cos(0.35);
        double s = 2.5 * Math.sin(0.35);
        return new double[] {60 - c * x + s * y, 40 + s * x + c * y};
    }

    @Test
    void threeClicksFindEveryDetail() {
        for (PhantomLayout layout : PhantomLayouts.all()) {
            double[][] clicked = layout.landmarks().stream()
                    .map(mark -> picture(mark.x(), mark.y()))
                    .toArray(double[][]::new);
            PlacedPhantom placed = PlacedPhantom.of(layout, clicked);
            assertEquals(2.5, placed.pixelsPerMillimetre(), 1e-9);
            for (int i = 0; i < layout.details().size(); i++) {
                PhantomDetail nominal = layout.details().get(i);
                double[] expected = picture(nominal.x(), nominal.y());
                PhantomDetail found = placed.details().get(i);
                assertEquals(expected[0], found.x(), 1e-9);
                assertEquals(expected[1], found.y(), 1e-9);
                assertEquals(2.5 * nominal.diameter(), found.diameter(), 1e-9);
            }
        }
    }

    @Test
    void refusesClicksOnALine() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PlacedPhantom.of(PhantomLayouts.ringOfDisks(), new double[][] {{0, 0}, {50, 50}, {100, 100}}));
    }

    @Test
    void isMovedTurnedAndScaledAboutItsMiddle() {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.leedsTwenty(), 200, 180, 0.2, 2);
        assertArrayEquals(new double[] {200, 180}, placed.middle(), 1e-9);
        PlacedPhantom changed = placed.movedBy(7, -3).turnedAndScaled(0.3, 1.25);
        assertArrayEquals(new double[] {207, 177}, changed.middle(), 1e-9);
        assertEquals(2.5, changed.pixelsPerMillimetre(), 1e-9);
        PlacedPhantom same = PlacedPhantom.of(PhantomLayouts.leedsTwenty(), 207, 177, 0.5, 2.5);
        assertEquals(same.details().get(77).x(), changed.details().get(77).x(), 1e-9);
        assertEquals(same.details().get(77).y(), changed.details().get(77).y(), 1e-9);
    }

    @Test
    void aLandmarkIsDraggedWhileTheOthersStay() {
        PlacedPhantom placed = PlacedPhantom.of(PhantomLayouts.cardiacPlate(), 200, 180, 0, 3);
        double[][] before = placed.landmarks();
        double[][] after =
                placed.withLandmark(1, before[1][0] + 5, before[1][1] - 2).landmarks();
        assertArrayEquals(before[0], after[0], 1e-9);
        assertArrayEquals(new double[] {before[1][0] + 5, before[1][1] - 2}, after[1], 1e-9);
        assertArrayEquals(before[2], after[2], 1e-9);
    }

    @Test
    void layoutsHoldWhatTheirTestObjectsHold() {
        assertEquals(
                18,
                PhantomLayouts.named("TOR 18FG-like").orElseThrow().details().size());
        assertEquals(
                108, PhantomLayouts.named("TO.10-like").orElseThrow().details().size());
        assertEquals(
                144, PhantomLayouts.named("TO.20-like").orElseThrow().details().size());
        assertEquals(
                225, PhantomLayouts.named("CDRAD-like").orElseThrow().details().size());
        assertEquals(
                16,
                PhantomLayouts.named("NEMA XR 21-like").orElseThrow().details().size());
        double faintest = PhantomLayouts.leedsTwenty().details().stream()
                .mapToDouble(PhantomDetail::contrast)
                .min()
                .orElseThrow();
        assertEquals(0.0017, faintest, 0.0002);
    }
}
