package org.clearcine.core.physics.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
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
        for (PhantomLayout layout : List.of(
                PhantomLayout.contrastDetailField(), PhantomLayout.ringOfDisks(), PhantomLayout.thresholdDisks())) {
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
                () -> PlacedPhantom.of(PhantomLayout.ringOfDisks(), new double[][] {{0, 0}, {50, 50}, {100, 100}}));
    }
}
