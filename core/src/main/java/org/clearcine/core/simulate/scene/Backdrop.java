package org.clearcine.core.simulate.scene;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.draw.Canvas;

/** A picture painted once with a margin, and added to each frame where it has moved to. */
final class Backdrop {

    private final int margin;
    private final Canvas canvas;

    /** @param margin how far it may move, in pixels, before its mirror image is seen */
    Backdrop(FrameSize size, int margin) {
        this.margin = margin;
        canvas = new Canvas(new FrameSize(size.rows() + 2 * margin, size.columns() + 2 * margin));
    }

    /** Where it is painted; its pixel (margin, margin) is the frame's first. */
    Canvas canvas() {
        return canvas;
    }

    int margin() {
        return margin;
    }

    /** Adds the picture moved by (dx, dy) pixels, between pixels by a cubic (Catmull-Rom). */
    void addTo(Canvas target, double dx, double dy) {
        int wholeX = (int) Math.floor(-dx);
        int wholeY = (int) Math.floor(-dy);
        float[] across = weights((float) (-dx - wholeX));
        float[] down = weights((float) (-dy - wholeY));
        int columns = target.size().columns();
        float[][] lines = new float[4][];
        for (int row = 0; row < target.size().rows(); row++) {
            for (int k = 0; k < 4; k++) {
                if (row == 0 || k == 3) {
                    lines[k] = line(row + wholeY + k - 1 + margin, wholeX + margin, across, columns);
                }
            }
            float[] to = target.values();
            for (int column = 0; column < columns; column++) {
                to[row * columns + column] += down[0] * lines[0][column]
                        + down[1] * lines[1][column]
                        + down[2] * lines[2][column]
                        + down[3] * lines[3][column];
            }
            System.arraycopy(lines, 1, lines, 0, 3);
        }
    }

    private float[] line(int row, int left, float[] weights, int columns) {
        int width = canvas.size().columns();
        int start = mirrored(row, canvas.size().rows()) * width;
        float[] line = new float[columns];
        for (int k = 0; k < 4; k++) {
            for (int column = 0; column < columns; column++) {
                int from = column + left + k - 1;
                from = from >= 0 && from < width ? from : mirrored(from, width);
                line[column] += weights[k] * canvas.values()[start + from];
            }
        }
        return line;
    }

    private static int mirrored(int index, int count) {
        int folded = Math.floorMod(index, 2 * count);
        return folded < count ? folded : 2 * count - 1 - folded;
    }

    private static float[] weights(float t) {
        if (t == 0) {
            return new float[] {0, 1, 0, 0};
        }
        return new float[] {
            0.5f * t * (-1 + t * (2 - t)),
            1 + 0.5f * t * t * (-5 + 3 * t),
            0.5f * t * (1 + t * (4 - 3 * t)),
            0.5f * t * t * (t - 1)
        };
    }
}
