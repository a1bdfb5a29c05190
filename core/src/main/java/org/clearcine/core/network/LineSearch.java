package org.clearcine.core.network;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.Lines;

/**
 * How high narrow, long lines stand in a picture, asked for row by row from above.
 *
 * <p>A line is what differs to the same side from both places {@value #ACROSS} px across it; it is narrow if it differs nearly as much
 * from those {@value #NEAR} px off, and long if the same is found {@value #ALONG} px along it on either side, give or take a pixel. Wires are
 * both; what noise leaves is short, vessels are wider.
 */
final class LineSearch {

    /** Directions in which lines are looked for. */
    static final int DIRECTIONS = 4;

    /** In the place of a direction: lines of all of them, narrow and long or not. */
    private static final int ANY = DIRECTIONS;

    private static final int ACROSS = 4;
    private static final int ACROSS_DIAGONALLY = 3;
    private static final int NEAR = 3;
    private static final int NEAR_DIAGONALLY = 2;
    private static final int ALONG = 3;
    private static final int ALONG_DIAGONALLY = 2;
    private static final int WINDOW = 2 * ALONG + 1;

    /** Columns of nothing on either side of a row that lines are followed in. */
    private static final int EDGE = ALONG;

    /** Columns and rows a step across a line takes, for each direction. */
    private static final int[] STEP_X = {1, 0, 1, -1};

    private static final int[] STEP_Y = {0, 1, 1, 1};

    /** Height over the nearer places, in heights over the farther ones, from which on a line begins to count as narrow. */
    private static final float NARROW = 0.75f;

    /** From here on it wholly does. */
    private static final float NARROWEST = 0.95f;

    /** Height along a line, in heights of the line here, below which it ends. */
    private static final float SHORT = 0.3f;

    /** From here on it goes on. */
    private static final float LONG = 0.7f;

    /** Both sides of a picture must be longer. */
    static final int LEAST_SIDE = 2 * ACROSS;

    private final FrameSize size;
    private final float[] values;
    private final int columns;
    /** Of three rows, for each direction: heights of narrow lines. */
    private final float[][][] narrow;
    /** Of as many rows as a line is followed: the largest height of a place and those around it. */
    private final float[][][] around;

    private final float[] here;
    private final float[] one;
    private final float[] other;
    private final float[] near;
    private final float[] heights;
    private final float[] any;
    private final float[] line;
    private final float[] ahead;
    private final float[] behind;
    private int row;
    private int done = Integer.MIN_VALUE;

    LineSearch(FrameSize size, float[] values) {
        this.size = size;
        this.values = values;
        columns = size.columns();
        narrow = new float[DIRECTIONS + 1][3][columns];
        around = new float[DIRECTIONS + 1][WINDOW][columns + 2 * EDGE];
        int inside = columns - LEAST_SIDE;
        here = new float[inside];
        one = new float[inside];
        other = new float[inside];
        near = new float[inside];
        heights = new float[inside];
        any = new float[inside];
        line = new float[columns];
        ahead = new float[columns - 2];
        behind = new float[columns - 2];
    }

    /** Offset in an array of pixels of a step of one pixel across the lines of a direction. */
    int stepAcross(int direction) {
        return STEP_Y[direction] * columns + STEP_X[direction];
    }

    /** Goes to a row; each must lie below the one before. */
    void goTo(int next) {
        row = next;
        if (done < next - ALONG - 1) {
            done = next - ALONG - 1;
            findNarrow(done);
            findNarrow(done + 1);
        }
        while (done < next + ALONG) {
            done++;
            findNarrow(done + 1);
            spread(done);
        }
    }

    /** Heights of the lines of a direction in this row, its first and last pixel left out; 0 where there is none. */
    void heights(int direction, float[] target) {
        int diagonal = STEP_X[direction] * STEP_Y[direction];
        int rows = diagonal != 0 ? ALONG_DIAGONALLY : STEP_X[direction] * ALONG;
        int aside = diagonal != 0 ? -diagonal * ALONG_DIAGONALLY : STEP_Y[direction] * ALONG;
        System.arraycopy(around[direction][place(row, WINDOW)], EDGE + 1, target, 0, target.length);
        System.arraycopy(around[direction][place(row + rows, WINDOW)], EDGE + 1 + aside, ahead, 0, ahead.length);
        System.arraycopy(around[direction][place(row - rows, WINDOW)], EDGE + 1 - aside, behind, 0, behind.length);
        keepLong(ahead, behind, target);
    }

    private static void keepLong(float[] ahead, float[] behind, float[] heights) {
        for (int x = 0; x < heights.length; x++) {
            float lowest = Math.min(heights[x], Math.min(ahead[x], behind[x]));
            heights[x] = lowest * Lines.smoothstep((lowest / (heights[x] + 1e-6f) - SHORT) * (1 / (LONG - SHORT)));
        }
    }

    /** The largest height of any line here or beside, narrow and long or not; its first and last pixel left out. */
    void largest(float[] target) {
        System.arraycopy(around[ANY][place(row, WINDOW)], EDGE + 1, target, 0, columns - 2);
    }

    private static int place(int row, int rows) {
        return Math.floorMod(row, rows);
    }

    private void findNarrow(int at) {
        boolean inside = at >= ACROSS && at < size.rows() - ACROSS;
        int start = at * columns + ACROSS;
        if (inside) {
            System.arraycopy(values, start, here, 0, here.length);
        }
        Arrays.fill(any, 0);
        Arrays.fill(heights, 0);
        for (int direction = 0; direction < DIRECTIONS; direction++) {
            if (inside) {
                boolean diagonal = STEP_X[direction] * STEP_Y[direction] != 0;
                int step = stepAcross(direction);
                copyBeside(start, step * (diagonal ? NEAR_DIAGONALLY : NEAR));
                height(here, one, other, near);
                copyBeside(start, step * (diagonal ? ACROSS_DIAGONALLY : ACROSS));
                height(here, one, other, heights);
                keepNarrow(near, heights, any);
            }
            System.arraycopy(heights, 0, narrow[direction][place(at, 3)], ACROSS, heights.length);
        }
        System.arraycopy(any, 0, narrow[ANY][place(at, 3)], ACROSS, any.length);
    }

    private void copyBeside(int start, int offset) {
        System.arraycopy(values, start - offset, one, 0, one.length);
        System.arraycopy(values, start + offset, other, 0, other.length);
    }

    private static void height(float[] here, float[] one, float[] other, float[] target) {
        for (int x = 0; x < target.length; x++) {
            float least = Math.min(one[x], other[x]) - here[x];
            float most = here[x] - Math.max(one[x], other[x]);
            target[x] = Math.max(0, Math.max(least, most));
        }
    }

    private static void keepNarrow(float[] near, float[] heights, float[] any) {
        for (int x = 0; x < near.length; x++) {
            float height = heights[x];
            any[x] = Math.max(any[x], height);
            float ratio = near[x] / (height + 1e-6f);
            heights[x] = height * Lines.smoothstep((ratio - NARROW) * (1 / (NARROWEST - NARROW)));
        }
    }

    /** The largest height of each place and those around it. */
    private void spread(int at) {
        for (int direction = 0; direction <= ANY; direction++) {
            float[][] rows = narrow[direction];
            System.arraycopy(rows[0], 0, line, 0, columns);
            Lines.raise(line, rows[1]);
            Lines.raise(line, rows[2]);
            largestOfThree(line, around[direction][place(at, WINDOW)]);
        }
    }

    private static void largestOfThree(float[] line, float[] target) {
        for (int x = 1; x < line.length - 1; x++) {
            target[EDGE + x] = Math.max(line[x], Math.max(line[x - 1], line[x + 1]));
        }
    }
}
