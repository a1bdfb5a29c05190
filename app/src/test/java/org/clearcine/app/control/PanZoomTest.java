package org.clearcine.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanZoomTest {

    private static final FrameSize SIZE = new FrameSize(480, 640);

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1.15, 3, 20})
    void thePointUnderThePointerStaysThereWhileZooming(double factor) {
        PanZoom before = new PanZoom(1.5, 0.45, 0.55);
        Projection seen = Projection.of(SIZE, before, 800, 700);
        double frameX = seen.frameX(300, 200);
        double frameY = seen.frameY(300, 200);
        PanZoom after = before.zoomedAt(factor, frameX / 640, frameY / 480);
        Projection zoomed = Projection.of(SIZE, after, 800, 700);
        if (after.centreX() > 0 && after.centreX() < 1 && after.centreY() > 0 && after.centreY() < 1) {
            assertEquals(frameX, zoomed.frameX(300, 200), 1e-6);
            assertEquals(frameY, zoomed.frameY(300, 200), 1e-6);
        }
    }

    @Test
    void zoomEndsAtItsLimits() {
        assertEquals(32, PanZoom.WHOLE.zoomedAt(1e6, 0.5, 0.5).zoom());
        assertEquals(0.25, PanZoom.WHOLE.zoomedAt(1e-6, 0.5, 0.5).zoom());
    }

    @Test
    void theFrameCannotBePushedOutOfSight() {
        PanZoom far = PanZoom.WHOLE.movedBy(-7, 9);
        assertEquals(1, far.centreX());
        assertEquals(0, far.centreY());
    }

    @Test
    void wholeShowsAllOfTheFrameInTheMiddle() {
        Projection projection = Projection.of(SIZE, PanZoom.WHOLE, 1280, 1280);
        assertEquals(2, projection.scale(), 1e-12);
        assertEquals(0, projection.frameX(0, 0), 1e-9);
        assertEquals(-80, projection.frameY(0, 0), 1e-9);
    }
}
