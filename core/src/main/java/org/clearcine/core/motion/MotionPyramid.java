package org.clearcine.core.motion;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Rows;

/**
 * One frame at a quarter of its resolution and below, smoothed on the way down: what the flow is estimated on.
 *
 * <p>Made once a frame and used for the flow to the frame before and to the frame after. At a quarter, white noise has lost
 * nine tenths of its amplitude.
 */
public final class MotionPyramid {

    /** Pixels of the frame between two pixels of the finest level. */
    static final int STEP = 4;

    private static final int COARSEST_SIDE = 12;
    private static final int MOST_LEVELS = 5;

    private final FrameSize frameSize;
    private final List<Level> levels;

    private MotionPyramid(FrameSize frameSize, List<Level> levels) {
        this.frameSize = frameSize;
        this.levels = levels;
    }

    /** One resolution: values row by row. */
    record Level(FrameSize size, float[] values) {}

    /** The pyramid of a frame of stabilised values, row by row. */
    public static MotionPyramid of(FrameSize size, float[] stabilized) {
        Level half = halved(new Level(size, stabilized));
        List<Level> levels = new ArrayList<>();
        levels.add(halved(half));
        while (levels.size() < MOST_LEVELS) {
            Level last = levels.get(levels.size() - 1);
            if (Math.min(last.size().rows(), last.size().columns()) < 2 * COARSEST_SIDE) {
                break;
            }
            levels.add(halved(last));
        }
        return new MotionPyramid(size, List.copyOf(levels));
    }

    FrameSize frameSize() {
        return frameSize;
    }

    int levelCount() {
        return levels.size();
    }

    /** Level 0 is the finest. */
    Level level(int index) {
        return levels.get(index);
    }

    /** Half the resolution after the filter 1 3 3 1, which keeps centres aligned; edges are repeated. */
    private static Level halved(Level level) {
        int rows = level.size().rows();
        int columns = level.size().columns();
        FrameSize size = new FrameSize((rows + 1) / 2, (columns + 1) / 2);
        float[] result = new float[size.pixelCount()];
        Rows.parallel(size.rows(), (first, end) -> {
            float[] line = new float[columns];
            for (int row = first; row < end; row++) {
                addFourRows(level, row, line);
                halveLine(line, result, row * size.columns(), size.columns());
            }
        });
        return new Level(size, result);
    }

    private static void addFourRows(Level level, int row, float[] line) {
        float[] values = level.values();
        int last = level.size().rows() - 1;
        int a = Math.max(0, 2 * row - 1) * line.length;
        int b = Math.min(last, 2 * row) * line.length;
        int c = Math.min(last, 2 * row + 1) * line.length;
        int d = Math.min(last, 2 * row + 2) * line.length;
        for (int x = 0; x < line.length; x++) {
            line[x] = values[a + x] + 3 * (values[b + x] + values[c + x]) + values[d + x];
        }
    }

    private static void halveLine(float[] line, float[] target, int at, int columns) {
        int last = line.length - 1;
        for (int x = 0; x < columns; x++) {
            float outer = line[Math.max(0, 2 * x - 1)] + line[Math.min(last, 2 * x + 2)];
            float inner = line[Math.min(last, 2 * x)] + line[Math.min(last, 2 * x + 1)];
            target[at + x] = (outer + 3 * inner) * (1f / 64);
        }
    }
}
