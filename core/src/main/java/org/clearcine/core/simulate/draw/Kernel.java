package org.clearcine.core.simulate.draw;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;

/** A small symmetric convolution kernel; pictures are continued beyond their edges by the edge value. */
public final class Kernel {

    private final int radius;
    private final float[] weights;

    /** @param weights (2 radius + 1) squared values, row by row, symmetric */
    public Kernel(int radius, float[] weights) {
        int side = 2 * radius + 1;
        if (radius < 0 || weights.length != side * side) {
            throw new IllegalArgumentException(weights.length + " weights for radius " + radius);
        }
        this.radius = radius;
        this.weights = weights.clone();
    }

    public int radius() {
        return radius;
    }

    public float weight(int dy, int dx) {
        return weights[(dy + radius) * (2 * radius + 1) + dx + radius];
    }

    /** Sum over all products of the kernel with itself moved by (dy, dx): the covariance it gives to white noise. */
    public double autocorrelation(int dy, int dx) {
        double sum = 0;
        for (int y = Math.max(-radius, -radius - dy); y <= Math.min(radius, radius - dy); y++) {
            for (int x = Math.max(-radius, -radius - dx); x <= Math.min(radius, radius - dx); x++) {
                sum += (double) weight(y, x) * weight(y + dy, x + dx);
            }
        }
        return sum;
    }

    /** The convolved picture, a new array. */
    public float[] convolve(float[] picture, FrameSize size) {
        int rows = size.rows();
        int columns = size.columns();
        int side = 2 * radius + 1;
        int padded = columns + 2 * radius;
        float[] wide = pad(picture, rows, columns);
        float[] result = new float[rows * columns];
        float[] line = new float[columns];
        for (int row = 0; row < rows; row++) {
            Arrays.fill(line, 0);
            for (int dy = 0; dy < side; dy++) {
                int source = Math.max(0, Math.min(rows - 1, row + dy - radius)) * padded;
                for (int dx = 0; dx < side; dx++) {
                    accumulate(wide, source + dx, weights[dy * side + dx], line);
                }
            }
            System.arraycopy(line, 0, result, row * columns, columns);
        }
        return result;
    }

    private static void accumulate(float[] wide, int start, float weight, float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] += weight * wide[start + i];
        }
    }

    private float[] pad(float[] picture, int rows, int columns) {
        int padded = columns + 2 * radius;
        float[] wide = new float[rows * padded];
        for (int row = 0; row < rows; row++) {
            int to = row * padded;
            System.arraycopy(picture, row * columns, wide, to + radius, columns);
            for (int i = 0; i < radius; i++) {
                wide[to + i] = picture[row * columns];
                wide[to + radius + columns + i] = picture[row * columns + columns - 1];
            }
        }
        return wide;
    }
}
