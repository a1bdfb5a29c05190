package org.clearcine.core.metrics;

import org.clearcine.core.frame.Frame;

/** Values between pixels, straight from one to the next: what the published figures of wires were read with. */
final class LinearSampler {

    private LinearSampler() {}

    /** The value at column {@code x} and row {@code y}; pixels outside repeat the border. */
    static double sample(Frame frame, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double above = alongRow(frame, top, left, x - left);
        double below = alongRow(frame, top + 1, left, x - left);
        return above + (y - top) * (below - above);
    }

    private static double alongRow(Frame frame, int row, int left, double part) {
        int inside = clamp(row, frame.size().rows());
        double from = frame.value(inside, clamp(left, frame.size().columns()));
        double to = frame.value(inside, clamp(left + 1, frame.size().columns()));
        return from + part * (to - from);
    }

    private static int clamp(int index, int length) {
        return Math.max(0, Math.min(length - 1, index));
    }
}
