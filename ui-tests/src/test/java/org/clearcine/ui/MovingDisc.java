package org.clearcine.ui;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;

/** A dark disc that moves over a bright ground: frames that need no simulation and differ to the eye. */
final class MovingDisc {

    static final int FRAMES = 8;
    static final FrameSize SIZE = new FrameSize(128, 128);

    private static final float GROUND = 2600;
    private static final float DISC = 900;

    private MovingDisc() {}

    /** @param radius in eighths of the frame */
    static List<Frame> frames(int radius) {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int pixel = 0; pixel < values.length; pixel++) {
                double x = pixel % SIZE.columns() - (20 + 12.0 * i);
                double y = pixel / (double) SIZE.columns() - 64;
                values[pixel] = Math.hypot(x, y) < 16 * radius ? DISC : GROUND - pixel % SIZE.columns() * 6;
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return frames;
    }
}
