package org.clearcine.core.simulate.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanvasTest {

    private static final FrameSize SIZE = new FrameSize(40, 60);

    @ParameterizedTest(name = "radius {0} at {1}")
    @CsvSource(textBlock = """
        0.3, 20.0
        0.3, 20.5
        0.6, 20.25
        1.2, 20.4
        3.0, 19.8
        """)
    void keepsTheMassOfAWireWhereverItLiesOnTheGrid(double radius, double row) {
        Canvas canvas = new Canvas(SIZE);
        canvas.addRod(new Stroke().add(-10, row, radius, 0.4).add(70, row, radius, 0.4));

        double mass = 0;
        double moment = 0;
        for (int y = 0; y < SIZE.rows(); y++) {
            mass += canvas.values()[y * SIZE.columns() + 30];
            moment += y * canvas.values()[y * SIZE.columns() + 30];
        }
        assertEquals(0.4 * Math.PI / 2 * radius, mass, 0.01 * mass + 0.002, "half of a circle's area");
        assertEquals(row, moment / mass, 0.03, "its centre");
    }

    @Test
    void doesNotDoubleALineWhereItsSegmentsMeet() {
        Canvas canvas = new Canvas(SIZE);
        canvas.addRod(new Stroke().add(5, 20, 3, 0.5).add(30, 20, 3, 0.5).add(55, 20, 3, 0.5));

        assertEquals(canvas.values()[20 * 60 + 15], canvas.values()[20 * 60 + 30], 1e-6);
    }

    @Test
    void addsWhereTwoLinesCross() {
        Canvas canvas = new Canvas(SIZE);
        canvas.addRod(new Stroke().add(5, 20, 3, 0.5).add(55, 20, 3, 0.5));
        canvas.addRod(new Stroke().add(30, 2, 3, 0.25).add(30, 38, 3, 0.25));

        assertEquals(0.75, canvas.values()[20 * 60 + 30], 0.02);
    }

    @Test
    void coversADiskByItsArea() {
        Canvas canvas = new Canvas(SIZE);
        canvas.addShape(Shape.disk(30.3, 19.6, 9), 1, 1);

        double area = 0;
        for (float value : canvas.values()) {
            area += value;
        }
        assertEquals(Math.PI * 81, area, 1.5);
    }
}
