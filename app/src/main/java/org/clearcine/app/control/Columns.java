package org.clearcine.app.control;

/**
 * The columns of a pane that are painted, so that two pictures can share it.
 *
 * @param from the first
 * @param end one past the last
 */
public record Columns(int from, int end) {

    public Columns {
        if (from < 0 || end < from) {
            throw new IllegalArgumentException("columns " + from + " to " + end);
        }
    }

    /** The whole of a pane. */
    public static Columns all(Projection projection) {
        return new Columns(0, projection.width());
    }
}
