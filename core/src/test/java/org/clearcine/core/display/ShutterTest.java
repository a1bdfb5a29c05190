package org.clearcine.core.display;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.display.Shutter.Polygonal.Vertex;
import org.junit.jupiter.api.Test;

class ShutterTest {

    @Test
    void rectangleCoversItsEdgesAndWhatIsOutside() {
        Shutter shutter = new Shutter.Rectangular(2, 9, 3, 8);
        assertTrue(shutter.covers(5, 2));
        assertTrue(shutter.covers(3, 5));
        assertTrue(shutter.covers(5, 10));
        assertFalse(shutter.covers(4, 3));
        assertFalse(shutter.covers(7, 8));
    }

    @Test
    void circleLeavesItsRadiusOpen() {
        Shutter shutter = new Shutter.Circular(100, 50, 10);
        assertFalse(shutter.covers(100, 60));
        assertTrue(shutter.covers(100, 61));
        assertFalse(shutter.covers(106, 58));
        assertTrue(shutter.covers(108, 57));
    }

    @Test
    void polygonLeavesItsInsideOpen() {
        Shutter triangle = new Shutter.Polygonal(List.of(new Vertex(1, 1), new Vertex(1, 101), new Vertex(101, 1)));
        assertFalse(triangle.covers(20, 20));
        assertTrue(triangle.covers(90, 90));
        assertTrue(triangle.covers(150, 20));
    }
}
