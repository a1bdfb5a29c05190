package org.clearcine.core.training;

/** A rectangle of a frame, in pixels. */
public record PatchPlace(int top, int left, int rows, int columns) {

    /** Grown by {@code margin} on every side, within a frame of that size. */
    PatchPlace grown(int margin, int frameRows, int frameColumns) {
        int newTop = Math.max(0, top - margin);
        int newLeft = Math.max(0, left - margin);
        int bottom = Math.min(frameRows, top + rows + margin);
        int right = Math.min(frameColumns, left + columns + margin);
        return new PatchPlace(newTop, newLeft, bottom - newTop, right - newLeft);
    }
}
