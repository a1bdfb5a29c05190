package org.clearcine.core.metrics;

import org.clearcine.core.frame.Frame;

/** One frame three times over: without noise, as it came, and as a method left it. */
record ScoredFrame(int index, Frame clean, Frame noisy, Frame output) {

    ScoredFrame {
        if (!noisy.size().equals(clean.size()) || !output.size().equals(clean.size())) {
            throw new IllegalArgumentException("frames of different sizes at index " + index);
        }
    }

    int rows() {
        return clean.size().rows();
    }

    int columns() {
        return clean.size().columns();
    }

    int pixelCount() {
        return clean.size().pixelCount();
    }

    /** Output minus clean. */
    double error(int pixel) {
        return (double) output.value(pixel) - clean.value(pixel);
    }

    /** Noisy minus clean. */
    double noise(int pixel) {
        return (double) noisy.value(pixel) - clean.value(pixel);
    }
}
