package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.clearcine.core.measurement.Area;
import org.clearcine.core.measurement.Point;

/**
 * Something that was drawn on a loop, in frame coordinates: it stays on its place in the picture however that is zoomed,
 * turned or mirrored.
 *
 * @param number its name in the list, from 1
 */
public record Measurement(int number, Kind kind, List<Point> points) {

    /** What is measured. */
    public enum Kind {
        DISTANCE("Distance", 2),
        ANGLE("Angle", 3),
        RECTANGLE("Rectangle", 2),
        ELLIPSE("Ellipse", 2),
        PROFILE("Profile", 2);

        private final String says;
        private final int points;

        Kind(String says, int points) {
            this.says = says;
            this.points = points;
        }

        public String says() {
            return says;
        }
    }

    public Measurement {
        Objects.requireNonNull(kind, "kind");
        points = List.copyOf(points);
        if (points.size() != kind.points) {
            throw new IllegalArgumentException(kind + " with " + points.size() + " points");
        }
    }

    /** Such as "2 Angle". */
    public String name() {
        return number + " " + kind.says();
    }

    /** The same with one of its points elsewhere. */
    Measurement withPoint(int index, Point point) {
        List<Point> moved = new ArrayList<>(points);
        moved.set(index, point);
        return new Measurement(number, kind, moved);
    }

    /** Whether it holds pixels of which figures can be taken. */
    boolean isArea() {
        return kind == Kind.RECTANGLE || kind == Kind.ELLIPSE;
    }

    /** @throws IllegalStateException if it is none */
    Area area() {
        if (!isArea()) {
            throw new IllegalStateException("a " + kind + " has no area");
        }
        Area.Shape shape = kind == Kind.ELLIPSE ? Area.Shape.ELLIPSE : Area.Shape.RECTANGLE;
        return Area.between(shape, points.get(0), points.get(1));
    }
}
