package org.clearcine.core.physics.phantom;

/**
 * A wire or a group of bars of a phantom.
 *
 * @param name as it stands beside it
 * @param x1 where it begins, to the right of the layout's origin, in millimetres; once placed, the column in pixels
 * @param y1 below it, likewise
 * @param x2 where it ends: a wire runs from one to the other, bars follow one another
 * @param y2 below it, likewise
 * @param size diameter of the wire, or distance from bar to bar, in millimetres; once placed, in pixels
 */
public record PhantomLine(Kind kind, String name, double x1, double y1, double x2, double y2, double size) {

    /** What it is. */
    public enum Kind {
        WIRE,
        BARS
    }

    public PhantomLine {
        if (!(size > 0) || !(Math.hypot(x2 - x1, y2 - y1) > size)) {
            throw new IllegalArgumentException(name + " of " + size);
        }
    }

    public double length() {
        return Math.hypot(x2 - x1, y2 - y1);
    }

    /** How long each bar is: three quarters of the group's width. */
    public double barLength() {
        return 0.75 * length();
    }
}
