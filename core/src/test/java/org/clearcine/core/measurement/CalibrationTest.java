package org.clearcine.core.measurement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.measurement.Calibration.Origin;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    private static final Point HERE = new Point(10, 10);

    @Test
    void withoutACalibrationLengthsAreInPixels() {
        assertEquals(5, Calibration.NONE.length(HERE, HERE.plus(3, 4)));
        assertEquals("px", Calibration.NONE.unit());
        assertTrue(Calibration.NONE.isDoubtful());
    }

    @Test
    void pixelsThatAreNotSquareCountAsTheyAre() {
        Calibration calibration = new Calibration(0.4, 0.3, Origin.FIDUCIAL, "");
        assertEquals(0.3, calibration.length(HERE, HERE.plus(1, 0)), 1e-12);
        assertEquals(0.4, calibration.length(HERE, HERE.plus(0, 1)), 1e-12);
        assertEquals(5, calibration.length(HERE, HERE.plus(10, 10)), 1e-12);
        assertEquals(0.12, calibration.pixelArea(), 1e-12);
    }

    @Test
    void aCatheterOfSixFrenchIsTwoMillimetresWide() {
        Calibration calibration = Calibration.NONE.byCatheter(HERE, HERE.plus(6, 8), 6);
        assertEquals(0.2, calibration.columnMillimetres(), 1e-12);
        assertEquals("mm", calibration.unit());
        assertEquals("mm, calibrated here on a catheter (6 F = 2.00 mm)", calibration.inWords());
        assertFalse(calibration.isDoubtful());
    }

    @Test
    void aLineOfKnownLengthKeepsTheShapeOfThePixels() {
        Calibration calibration = Calibration.pixels(1.25).byLine(HERE, HERE.plus(0, 40), 25);
        assertEquals(25, calibration.length(HERE, HERE.plus(0, 40)), 1e-12);
        assertEquals(25, calibration.length(HERE, HERE.plus(50, 0)), 1e-12);
    }

    @Test
    void aCalibrationOnNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Calibration.NONE.byCatheter(HERE, HERE, 6));
        assertThrows(IllegalArgumentException.class, () -> Calibration.NONE.byLine(HERE, HERE.plus(1, 0), 0));
    }

    @Test
    void anglesAreThoseOfTheSchoolBook() {
        assertEquals(90, Calibration.NONE.angleDegrees(HERE.plus(3, 0), HERE, HERE.plus(0, -2)), 1e-12);
        assertEquals(45, Calibration.NONE.angleDegrees(HERE.plus(3, 0), HERE, HERE.plus(5, 5)), 1e-12);
        assertEquals(180, Calibration.NONE.angleDegrees(HERE.plus(3, 0), HERE, HERE.plus(-1, 0)), 1e-12);
        Calibration tall = new Calibration(2, 1, Origin.FIDUCIAL, "");
        assertEquals(45, tall.angleDegrees(HERE.plus(1, 0), HERE, HERE.plus(2, 1)), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> tall.angleDegrees(HERE, HERE, HERE.plus(2, 1)));
    }
}
