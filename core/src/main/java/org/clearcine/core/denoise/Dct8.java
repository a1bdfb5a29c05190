package org.clearcine.core.denoise;

/**
 * Orthonormal cosine transform of length 8, of many sequences at once: element i of sequence k is {@code in[i][k]}.
 *
 * <p>Written as short loops over k with one result each, the form that the compiler turns into vector instructions; the
 * even-odd symmetry halves the work.
 */
public final class Dct8 {

    /** Length of a sequence. */
    public static final int SIZE = 8;

    private static final float[][] BASIS = basis();

    private final float[][] sum;
    private final float[][] difference;

    /** Scratch for sequences of at most {@code width}. */
    Dct8(int width) {
        sum = new float[4][width];
        difference = new float[4][width];
    }

    /** The basis vectors in double precision, frequency by frequency, each of length 1. */
    public static double[][] basisVectors() {
        double[][] basis = new double[SIZE][SIZE];
        for (int k = 0; k < SIZE; k++) {
            double norm = Math.sqrt((k == 0 ? 1.0 : 2.0) / SIZE);
            for (int i = 0; i < SIZE; i++) {
                basis[k][i] = norm * Math.cos(Math.PI * (2 * i + 1) * k / (2 * SIZE));
            }
        }
        return basis;
    }

    private static float[][] basis() {
        double[][] exact = basisVectors();
        float[][] basis = new float[SIZE][SIZE];
        for (int k = 0; k < SIZE; k++) {
            for (int i = 0; i < SIZE; i++) {
                basis[k][i] = (float) exact[k][i];
            }
        }
        return basis;
    }

    /** Frequencies 0 to 7 of {@code n} sequences into {@code out[0..7]}. */
    void forward(float[][] in, float[][] out, int n) {
        for (int i = 0; i < 4; i++) {
            add(in[i], in[7 - i], sum[i], n);
            subtract(in[i], in[7 - i], difference[i], n);
        }
        for (int k = 0; k < SIZE; k++) {
            combine(k % 2 == 0 ? sum : difference, BASIS[k], out[k], n);
        }
    }

    /** The transform back; in and out may be the same. */
    void inverse(float[][] in, float[][] out, int n) {
        for (int i = 0; i < 4; i++) {
            float[] even = {BASIS[0][i], BASIS[2][i], BASIS[4][i], BASIS[6][i]};
            float[] odd = {BASIS[1][i], BASIS[3][i], BASIS[5][i], BASIS[7][i]};
            combine(new float[][] {in[0], in[2], in[4], in[6]}, even, sum[i], n);
            combine(new float[][] {in[1], in[3], in[5], in[7]}, odd, difference[i], n);
        }
        for (int i = 0; i < 4; i++) {
            add(sum[i], difference[i], out[i], n);
            subtract(sum[i], difference[i], out[7 - i], n);
        }
    }

    private static void add(float[] a, float[] b, float[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = a[k] + b[k];
        }
    }

    private static void subtract(float[] a, float[] b, float[] out, int n) {
        for (int k = 0; k < n; k++) {
            out[k] = a[k] - b[k];
        }
    }

    private static void combine(float[][] in, float[] factors, float[] out, int n) {
        float[] a = in[0];
        float[] b = in[1];
        float[] c = in[2];
        float[] d = in[3];
        float fa = factors[0];
        float fb = factors[1];
        float fc = factors[2];
        float fd = factors[3];
        for (int k = 0; k < n; k++) {
            out[k] = fa * a[k] + fb * b[k] + fc * c[k] + fd * d[k];
        }
    }
}
