package org.clearcine.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.clearcine.app.tools.Measurement;
import org.clearcine.app.tools.ReadingModel;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** I measure lengths and angles, see where the millimetres come from, calibrate on the catheter, and take it back. */
class MeasuringStoryTest extends FramePlaces {

    /** What the file of the small loop says: at the detector. */
    private static final double PITCH = 0.4;

    @BeforeEach
    void aRawLoopIsOpen() throws IOException {
        clickOn("#automatic");
        open(SmallLoop.file(cache()));
        settle();
    }

    @Test
    void lengthsAndAnglesStayWhereTheyWereDrawn() {
        type(KeyCode.D);
        dragFrame(new Point(60, 60), new Point(160, 60));
        type(KeyCode.A);
        clickFrame(new Point(180, 100));
        clickFrame(new Point(120, 100));
        clickFrame(new Point(120, 40));
        type(KeyCode.A);
        List<Measurement> drawn = measurements();
        assertEquals(2, drawn.size(), drawn.toString());
        Calibration calibration = calibration();
        assertEquals(Calibration.Origin.DETECTOR_PLANE, calibration.origin());
        List<Point> line = drawn.get(0).points();
        assertEquals(100 * PITCH, calibration.length(line.get(0), line.get(1)), 1.2);
        List<Point> corner = drawn.get(1).points();
        assertEquals(90, calibration.angleDegrees(corner.get(0), corner.get(1), corner.get(2)), 1);
        assertTrue(text("#calibration").contains("detector plane"), text("#calibration"));
        screenshot("distance-and-angle");
        type(KeyCode.R).type(KeyCode.H);
        moveTo("#raw-canvas").scroll(4, javafx.geometry.VerticalDirection.UP);
        settle();
        assertEquals(drawn, measurements(), "turning, mirroring and zooming move nothing");
        assertEquals(2, lookup(".reading-label").queryAll().size() / panesShown());
        screenshot("measured-turned-and-mirrored");
    }

    @Test
    void aCatheterOfSixFrenchCalibratesTheLoop() {
        clickOn("#tool-catheter");
        doubleClickOn("#french").write("6\n");
        dragFrame(new Point(100, 100), new Point(100, 104));
        assertEquals(Calibration.Origin.CATHETER, calibration().origin());
        List<Point> width = List.of(new Point(0, 0), new Point(0, 4));
        assertEquals(2, calibration().length(width.get(0), width.get(1)), 0.4, "6 F are 2 mm");
        assertTrue(text("#calibration").contains("6 F = 2.00 mm"), text("#calibration"));
        type(KeyCode.ESCAPE).type(KeyCode.D);
        dragFrame(new Point(40, 200), new Point(120, 200));
        screenshot("calibrated-on-catheter");
        press(KeyCode.CONTROL).type(KeyCode.Z).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(Calibration.Origin.DETECTOR_PLANE, calibration().origin(), "both steps are taken back");
        assertEquals(0, measurements().size());
        press(KeyCode.CONTROL).type(KeyCode.Y).release(KeyCode.CONTROL);
        assertEquals(Calibration.Origin.CATHETER, calibration().origin());
    }

    @Test
    void aLineOfKnownLengthCalibratesToo() {
        clickOn("#tool-known-line");
        dragFrame(new Point(50, 50), new Point(50, 150));
        clickOn("#known-length").write("25\n");
        assertEquals(Calibration.Origin.LINE, calibration().origin());
        assertEquals(25, calibration().length(new Point(50, 50), new Point(50, 150)), 0.3);
    }

    @Test
    void whatIsDrawnCanBeMovedAndDeleted() {
        type(KeyCode.D);
        dragFrame(new Point(60, 60), new Point(160, 60));
        type(KeyCode.D);
        dragFrame(new Point(160, 60), new Point(160, 120));
        Point moved = measurements().get(0).points().get(1);
        assertEquals(120, moved.y(), 1);
        type(KeyCode.DELETE);
        assertEquals(0, measurements().size());
        press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(moved, measurements().get(0).points().get(1));
        clickOn("#delete-1");
        assertEquals(0, measurements().size());
    }

    private ReadingModel reading() {
        return workstation.models().tools().reading();
    }

    private List<Measurement> measurements() {
        return onScreen(() -> reading().readingsProperty().get().measurements());
    }

    private Calibration calibration() {
        return onScreen(() -> reading().readingsProperty().get().calibration());
    }

    private String text(String id) {
        return onScreen(() -> lookup(id).queryAs(Label.class).getText());
    }

    private int panesShown() {
        return (int) lookup(".reading-layer").queryAll().size();
    }
}
