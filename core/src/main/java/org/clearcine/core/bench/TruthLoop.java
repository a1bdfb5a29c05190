package org.clearcine.core.bench;

import java.io.Closeable;
import java.io.IOException;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.LoopTruth;

/** A noisy loop and its clean twin on one linear scale, and what is known about them. */
public record TruthLoop(FrameSource noisy, FrameSource clean, LoopTruth truth) implements Closeable {

    public TruthLoop {
        if (!noisy.size().equals(clean.size()) || noisy.frameCount() != clean.frameCount()) {
            throw new IllegalArgumentException("noisy and clean loop differ in size or length");
        }
        if (truth.endScored() > clean.frameCount() || truth.firstScored() < 1) {
            throw new IllegalArgumentException("frames " + truth.firstScored() + " to " + truth.endScored()
                    + " cannot be scored in a loop of " + clean.frameCount());
        }
    }

    /** The largest clean value of the whole loop minus the pedestal, to which all decibels refer. */
    public double peak() throws IOException {
        double largest = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < clean.frameCount(); index++) {
            for (float value : clean.frame(index).toArray()) {
                largest = Math.max(largest, value);
            }
        }
        return largest - truth.pedestal();
    }

    @Override
    public void close() throws IOException {
        try (noisy) {
            clean.close();
        }
    }
}
