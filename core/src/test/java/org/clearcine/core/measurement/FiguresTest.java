package org.clearcine.core.measurement;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

/** Areas and profiles on a picture of which everything is known: value = 10 row + column. */
class FiguresTest {

    private static final FrameSize SIZE = new FrameSize(20, 30);
    private static final Frame PLANE = plane();

    @Test
    void aRectangleCountsThePixelsWhoseCentresItHolds() {
        Area area = Area.between(Area.Shape.RECTANGLE, new Point(6, 5), new Point(2, 3));
        AreaFigures figures = AreaFigures.of(PLANE, area, ModalityTransform.IDENTITY);
        assertEquals(8, figures.count());
        assertEquals(10 * 3.5 + 3.5, figures.mean(), 1e-12);
        assertEquals(32, figures.smallest());
        assertEquals(45, figures.largest());
        // Variance of two rows 10 apart (25) and of four columns (1.25), and n - 1 for n.
        assertEquals(Math.sqrt((25 + 1.25) * 8 / 7), figures.standardDeviation(), 1e-12);
    }

    @Test
    void anEllipseHasTheAreaOfOne() {
        FrameSize large = new FrameSize(400, 400);
        Frame flat = Frame.owning(large, new float[large.pixelCount()]);
        Area area = Area.between(Area.Shape.ELLIPSE, new Point(50, 100), new Point(350, 300));
        int count = AreaFigures.of(flat, area, ModalityTransform.IDENTITY).count();
        assertEquals(Math.PI * 150 * 100, count, 0.002 * count);
    }

    @Test
    void whatLiesBesideTheFrameIsNotCounted() {
        Area area = Area.between(Area.Shape.RECTANGLE, new Point(-5, -5), new Point(2, 2));
        assertEquals(4, AreaFigures.of(PLANE, area, ModalityTransform.IDENTITY).count());
        Area outside = Area.between(Area.Shape.RECTANGLE, new Point(-5, -5), new Point(-2, -2));
        AreaFigures none = AreaFigures.of(PLANE, outside, ModalityTransform.IDENTITY);
        assertEquals(0, none.count());
        assertTrue(Double.isNaN(none.mean()));
    }

    @Test
    void figuresAreInModalityValues() {
        Area area = Area.between(Area.Shape.RECTANGLE, new Point(2, 3), new Point(4, 5));
        AreaFigures figures = AreaFigures.of(PLANE, area, new ModalityTransform.Rescale(2, -100));
        assertEquals(2 * (35 + 2.5) - 100 + 0, figures.mean(), 1e-9);
    }

    @Test
    void theHistogramHoldsEveryPixelOnce() {
        Area all = Area.between(Area.Shape.RECTANGLE, new Point(0, 0), new Point(30, 20));
        AreaFigures figures = AreaFigures.of(PLANE, all, ModalityTransform.IDENTITY);
        int[] counts = figures.histogram(figures.smallest(), figures.largest(), 7);
        assertEquals(600, Arrays.stream(counts).sum());
        Area row = Area.between(Area.Shape.RECTANGLE, new Point(0, 0), new Point(10, 1));
        int[] even = AreaFigures.of(PLANE, row, ModalityTransform.IDENTITY).histogram(0, 10, 5);
        assertArrayEquals(new int[] {2, 2, 2, 2, 2}, even);
    }

    @Test
    void aProfileOfAPlaneIsAStraightLine() {
        LineProfile profile =
                LineProfile.of(PLANE, new Point(2.25, 3.5), new Point(14.25, 12.5), ModalityTransform.IDENTITY);
        assertEquals(16, profile.count());
        assertEquals(1, profile.stepPixels(), 1e-12);
        for (int i = 0; i < profile.count(); i++) {
            double x = 2.25 + 0.8 * i - 0.5;
            double y = 3.5 + 0.6 * i - 0.5;
            assertEquals(10 * y + x, profile.value(i), 1e-4, "point " + i);
        }
    }

    @Test
    void besideTheFrameAProfileHasNoValue() {
        LineProfile profile = LineProfile.of(PLANE, new Point(-3, 5), new Point(3, 5), ModalityTransform.IDENTITY);
        assertTrue(Double.isNaN(profile.value(0)));
        assertEquals(47, profile.value(profile.count() - 1), 0.51);
    }

    private static Frame plane() {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 10 * (i / SIZE.columns()) + i % SIZE.columns();
        }
        return Frame.owning(SIZE, values);
    }
}
