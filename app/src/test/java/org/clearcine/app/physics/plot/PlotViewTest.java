package org.clearcine.app.physics.plot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.lab.LabPlot;
import org.junit.jupiter.api.Test;

class PlotViewTest {

    private static final LabPlot PLOT = new LabPlot(
            "Test",
            "x",
            "y",
            List.of(
                    new LabPlot.Line("one", Curve.of(new double[] {1, 10, 100}, new double[] {0.01, 0.1, 1})),
                    new LabPlot.Line("two", Curve.of(new double[] {1, 100}, new double[] {0.5, 0.5}))),
            LabPlot.Scale.LOGARITHMIC);

    private static PlotView view() {
        return PlotView.whole(PLOT).sized(500, 300);
    }

    @Test
    void equalRatiosAreEquallyFarApart() {
        double first = view().pixelX(10) - view().pixelX(1);
        assertEquals(first, view().pixelX(100) - view().pixelX(10), 1e-9);
        assertEquals(10, view().valueX(view().pixelX(10)), 1e-9);
        assertTrue(view().pixelY(1) < view().pixelY(0.1), "values run up");
    }

    @Test
    void zoomingKeepsWhatLiesUnderTheMouse() {
        double x = view().pixelX(10);
        double y = view().pixelY(0.1);
        PlotView nearer = view().zoomed(x, y, 0.5);
        assertEquals(x, nearer.pixelX(10), 1e-9);
        assertEquals(y, nearer.pixelY(0.1), 1e-9);
        assertEquals(2, (nearer.pixelX(11) - nearer.pixelX(10)) / (view().pixelX(11) - view().pixelX(10)), 1e-9);
        assertEquals(view().x(), nearer.all().x(), "all of it again");
    }

    @Test
    void aRectangleBecomesTheWhole() {
        PlotView part = view().part(view().pixelX(2), view().pixelY(0.02), view().pixelX(50), view().pixelY(0.5));
        assertEquals(2, part.x().low(), 1e-9);
        assertEquals(50, part.x().high(), 1e-9);
        assertEquals(0.02, part.y().low(), 1e-9);
    }

    @Test
    void thePointInReachIsPickedAndKeysWalkOn() {
        Optional<PlotView.Picked> picked = view().near(view().pixelX(10) + 5, view().pixelY(0.1) - 4);
        assertEquals(Optional.of(new PlotView.Picked(0, 1)), picked);
        assertTrue(view().near(view().pixelX(10), view().pixelY(0.8)).isEmpty());
        PlotView walked = view().stepped(1, 0).stepped(5, 0);
        assertEquals(Optional.of(new PlotView.Picked(0, 2)), walked.marked(), "stops at the last");
        assertEquals(
                Optional.of(new PlotView.Picked(1, 1)), walked.stepped(0, 1).marked());
    }
}
