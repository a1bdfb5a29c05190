package org.clearcine.app.tools;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.measurement.Point;

/**
 * Points that are being set one after the other, by dragging or by clicking; the last one follows the pointer until it is
 * set. Pure.
 */
final class Drawing {

    private final Tool tool;
    private final List<Point> points = new ArrayList<>();

    /** Begins with its first point set and its second one following the pointer. */
    Drawing(Tool tool, Point first) {
        this.tool = tool;
        points.add(first);
        points.add(first);
    }

    Tool tool() {
        return tool;
    }

    List<Point> points() {
        return List.copyOf(points);
    }

    /** The pointer is there now. */
    void follow(Point pointer) {
        points.set(points.size() - 1, pointer);
    }

    /** Sets the point that followed the pointer, and says whether it was the last one. */
    boolean set(Point pointer) {
        follow(pointer);
        if (points.size() == tool.points()) {
            return true;
        }
        points.add(pointer);
        return false;
    }

    /** Whether the point that follows the pointer is still where the one before was set: a click and not a drag. */
    boolean isAtStart(double tolerance) {
        int last = points.size() - 1;
        return points.get(last).distanceTo(points.get(last - 1)) <= tolerance;
    }
}
