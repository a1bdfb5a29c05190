package org.clearcine.core.physics.detection;

/**
 * Laguerre-Gauss channels: radially symmetric, orthonormal, ever finer (Gallas and Barrett, J Opt Soc Am A 20, 2003).
 *
 * <p>{@code u_j(r) = sqrt 2 / a exp(-pi r^2 / a^2) L_j(2 pi r^2 / a^2)} on a square patch.
 */
public final class LaguerreGauss {

    private final int side;
    private final double[][] channels;

    /**
     * Makes channels.
     *
     * @param side of the patches in pixels, odd, so that the target lies on a pixel
     * @param width a, in pixels; about the diameter of the target times 1.3
     * @param count of channels, 1 to 12
     */
    public LaguerreGauss(int side, double width, int count) {
        if (side < 3 || side % 2 == 0 || !(width > 0) || count < 1 || count > 12) {
            throw new IllegalArgumentException(count + " channels of width " + width + " on " + side);
        }
        this.side = side;
        channels = new double[count][side * side];
        int middle = side / 2;
        for (int i = 0; i < side * side; i++) {
            double x = i % side - middle;
            double y = i / side - middle;
            double q = 2 * Math.PI * (x * x + y * y) / (width * width);
            double gauss = Math.sqrt(2) / width * Math.exp(-q / 2);
            for (int j = 0; j < count; j++) {
                channels[j][i] = gauss * laguerre(j, q);
            }
        }
    }

    public int side() {
        return side;
    }

    public int count() {
        return channels.length;
    }

    /** One number a channel for a patch of side times side values, row by row. */
    public double[] outputs(double[] patch) {
        double[] outputs = new double[channels.length];
        for (int j = 0; j < outputs.length; j++) {
            for (int i = 0; i < patch.length; i++) {
                outputs[j] += channels[j][i] * patch[i];
            }
        }
        return outputs;
    }

    private static double laguerre(int degree, double x) {
        double before = 1;
        double here = 1 - x;
        if (degree == 0) {
            return before;
        }
        for (int n = 1; n < degree; n++) {
            double next = ((2 * n + 1 - x) * here - n * before) / (n + 1);
            before = here;
            here = next;
        }
        return here;
    }
}
