package org.clearcine.core.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
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

    /**
     * The same with all frames held: reading files or simulating is nobody's merit or fault, so it is done once and before any
     * clock starts. This loop is closed.
     */
    TruthLoop inMemory() throws IOException {
        try (this) {
            List<Frame> noisyFrames = new ArrayList<>();
            List<Frame> cleanFrames = new ArrayList<>();
            for (int index = 0; index < clean.frameCount(); index++) {
                noisyFrames.add(noisy.frame(index));
                cleanFrames.add(clean.frame(index));
            }
            return new TruthLoop(new FrameList(noisyFrames), new FrameList(cleanFrames), truth);
        }
    }

    @Override
    public void close() throws IOException {
        try (noisy) {
            clean.close();
        }
    }
}
