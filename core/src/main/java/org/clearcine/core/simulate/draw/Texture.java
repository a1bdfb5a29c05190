package org.clearcine.core.simulate.draw;

/** A square picture that repeats in both directions, read anywhere between its pixels. */
public final class Texture {

    private final int side;
    private final int mask;
    private final float[] values;

    private Texture(int side, float[] values) {
        this.side = side;
        this.mask = side - 1;
        this.values = values;
    }

    /**
     * Grows a random texture whose power falls as 1/f^exponent: mean 0, standard deviation 1.
     *
     * <p>From coarse to fine: double the picture smoothly, add new detail; so every octave costs a quarter of the next.
     *
     * @param sideExponent the side is 2 to this power
     * @param exponent 2 for natural pictures, 3 for the overlay of tissue, 0.5 for grain
     */
    public static Texture fractal(int sideExponent, double exponent, Randomness random) {
        int side = 4;
        float[] picture = grain(side, 1, random);
        for (int level = 2; level < sideExponent; level++) {
            picture = doubled(picture, side);
            side *= 2;
            double amplitude = Math.pow(2, -(level - 1) * (exponent - 2) / 2);
            float[] detail = grain(side, amplitude, random);
            for (int i = 0; i < picture.length; i++) {
                picture[i] += detail[i];
            }
        }
        return new Texture(side, standardised(picture));
    }

    /** Thin bright ridges between dark cells, as trabecular bone has, made of another texture's zero crossings. */
    public Texture ridged(double sharpness) {
        float[] ridges = new float[values.length];
        for (int i = 0; i < ridges.length; i++) {
            ridges[i] = (float) Math.exp(-sharpness * Math.abs(values[i]));
        }
        return new Texture(side, standardised(ridges));
    }

    public int side() {
        return side;
    }

    /** Between four pixels. */
    public float linear(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        float fx = (float) (x - floorX);
        float fy = (float) (y - floorY);
        int left = (int) floorX & mask;
        int right = (left + 1) & mask;
        int top = ((int) floorY & mask) * side;
        int below = ((int) floorY + 1 & mask) * side;
        float upper = values[top + left] + fx * (values[top + right] - values[top + left]);
        float lower = values[below + left] + fx * (values[below + right] - values[below + left]);
        return upper + fy * (lower - upper);
    }

    /** Between sixteen pixels (Catmull-Rom): fine detail stays as sharp when it moves by parts of a pixel. */
    public float cubic(double x, double y) {
        double floorX = Math.floor(x);
        double floorY = Math.floor(y);
        float fx = (float) (x - floorX);
        float fy = (float) (y - floorY);
        int column = (int) floorX;
        int row = (int) floorY;
        int c0 = (column - 1) & mask;
        int c1 = column & mask;
        int c2 = (column + 1) & mask;
        int c3 = (column + 2) & mask;
        float result = 0;
        for (int k = -1; k <= 2; k++) {
            int start = ((row + k) & mask) * side;
            float line = between(values[start + c0], values[start + c1], values[start + c2], values[start + c3], fx);
            result += weight(k, fy) * line;
        }
        return result;
    }

    private static float between(float a, float b, float c, float d, float t) {
        return b + 0.5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }

    private static float weight(int k, float t) {
        return switch (k) {
            case -1 -> 0.5f * t * (-1 + t * (2 - t));
            case 0 -> 1 + 0.5f * t * t * (-5 + 3 * t);
            case 1 -> 0.5f * t * (1 + t * (4 - 3 * t));
            default -> 0.5f * t * t * (t - 1);
        };
    }

    private static float[] grain(int side, double amplitude, Randomness random) {
        float[] grain = new float[side * side];
        for (int i = 0; i < grain.length; i++) {
            grain[i] = (float) (amplitude * random.gaussian());
        }
        return grain;
    }

    private static float[] doubled(float[] picture, int side) {
        return doubledColumns(doubledRows(picture, side), side);
    }

    /** Cubic B-spline subdivision: even pixels (1 6 1)/8, odd ones (1 1)/2. */
    private static float[] doubledRows(float[] picture, int side) {
        float[] result = new float[2 * side * side];
        int mask = side - 1;
        for (int row = 0; row < side; row++) {
            int above = ((row - 1) & mask) * side;
            int below = ((row + 1) & mask) * side;
            for (int i = 0; i < side; i++) {
                float here = picture[row * side + i];
                result[2 * row * side + i] = (picture[above + i] + 6 * here + picture[below + i]) / 8;
                result[(2 * row + 1) * side + i] = (here + picture[below + i]) / 2;
            }
        }
        return result;
    }

    private static float[] doubledColumns(float[] picture, int side) {
        float[] result = new float[4 * side * side];
        int mask = side - 1;
        for (int row = 0; row < 2 * side; row++) {
            int start = row * side;
            for (int i = 0; i < side; i++) {
                float here = picture[start + i];
                float left = picture[start + ((i - 1) & mask)];
                float right = picture[start + ((i + 1) & mask)];
                result[2 * (start + i)] = (left + 6 * here + right) / 8;
                result[2 * (start + i) + 1] = (here + right) / 2;
            }
        }
        return result;
    }

    private static float[] standardised(float[] picture) {
        double sum = 0;
        double squares = 0;
        for (float value : picture) {
            sum += value;
            squares += (double) value * value;
        }
        double mean = sum / picture.length;
        double scale = 1 / Math.sqrt(Math.max(1e-12, squares / picture.length - mean * mean));
        float[] result = new float[picture.length];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) ((picture[i] - mean) * scale);
        }
        return result;
    }
}
