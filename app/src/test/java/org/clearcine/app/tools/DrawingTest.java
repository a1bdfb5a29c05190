package org.clearcine.app.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final Point A = new Point(1, 1);
    private static final Point B = new Point(5, 1);
    private static final Point C = new Point(5, 9);

    @Test
    void aDistanceIsDoneWithItsSecondPoint() {
        Drawing drawing = new Drawing(Tool.DISTANCE, A);
        drawing.follow(B);
        assertTrue(drawing.set(C));
        assertEquals(List.of(A, C), drawing.points());
    }

    @Test
    void anAngleNeedsThreePoints() {
        Drawing drawing = new Drawing(Tool.ANGLE, A);
        assertFalse(drawing.set(B));
        drawing.follow(C);
        assertEquals(List.of(A, B, C), drawing.points());
        assertTrue(drawing.set(C));
    }

    @Test
    void aClickIsToldFromADrag() {
        Drawing drawing = new Drawing(Tool.DISTANCE, A);
        assertTrue(drawing.isAtStart(0.5));
        drawing.follow(B);
        assertFalse(drawing.isAtStart(0.5));
    }

    @Test
    void stepsAreTakenBackAndForth() {
        Readings nothing = new Readings(List.of(), Calibration.NONE);
        History<Readings> history = new History<>(nothing, () -> {});
        Readings one = nothing.plus(Measurement.Kind.DISTANCE, List.of(A, B));
        history.set(one);
        history.preview(one.with(one.measurements().get(0).withPoint(1, C)));
        history.keep(one);
        history.undo();
        assertEquals(one, history.get(), "a drag is one step, whatever lay on its way");
        history.undo();
        assertEquals(nothing, history.get());
        assertFalse(history.canUndo());
        history.redo();
        history.redo();
        assertEquals(C, history.get().measurements().get(0).points().get(1));
        history.set(nothing);
        assertFalse(history.canRedo(), "what was undone is gone once something else is done");
    }

    @Test
    void aHundredStepsCanBeUndone() {
        History<Integer> history = new History<>(0, () -> {});
        for (int i = 1; i <= 150; i++) {
            history.set(i);
        }
        for (int i = 0; i < 100; i++) {
            history.undo();
        }
        assertEquals(50, history.get());
    }

    @Test
    void numbersInTheListAreNotGivenTwice() {
        Readings two = new Readings(List.of(), Calibration.NONE)
                .plus(Measurement.Kind.DISTANCE, List.of(A, B))
                .plus(Measurement.Kind.PROFILE, List.of(A, C));
        Readings again = two.without(1).plus(Measurement.Kind.ANGLE, List.of(A, B, C));
        assertEquals(
                List.of(2, 3),
                again.measurements().stream().map(Measurement::number).toList());
    }

    @Test
    void maskFramesAreTypedAsPeopleWriteThem() {
        assertEquals(List.of(0, 1, 2, 4), SubtractionPanel.indices("1-3, 5"));
        assertEquals(List.of(6), SubtractionPanel.indices(" 7 "));
        assertEquals(List.of(), SubtractionPanel.indices("none"));
    }
}
