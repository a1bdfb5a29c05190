package org.clearcine.core.dicom.codec.jpeg2000;

/** The irreversible 9/7 wavelet: puts four bands together again by four lifting steps (T.800, F.3). */
final class Wavelet97 {

    private static final float ALPHA = -1.586134342059924f;
    private static final float BETA = -0.052980118572961f;
    private static final float GAMMA = 0.882911075530934f;
    private static final float DELTA = 0.443506852043971f;
    private static final float SCALE = 1.230174104914001f;

    private Wavelet97() {}

    /** Works in place on interleaved bands; even rows and columns of the grid hold low frequencies. */
    static void synthesize(float[] samples, Area area) {
        int width = area.width();
        int height = area.height();
        for (int row = 0; row < height; row++) {
            synthesizeRow(samples, row * width, width, area.x0() & 1);
        }
        synthesizeColumns(samples, width, height, area.y0() & 1);
    }

    private static void synthesizeRow(float[] samples, int start, int width, int odd) {
        if (width == 1) {
            samples[start] *= odd == 1 ? 0.5f : 1;
            return;
        }
        for (int i = 0; i < width; i++) {
            samples[start + i] *= (i & 1) == odd ? SCALE : 1 / SCALE;
        }
        liftRow(samples, start, width, odd, DELTA);
        liftRow(samples, start, width, 1 - odd, GAMMA);
        liftRow(samples, start, width, odd, BETA);
        liftRow(samples, start, width, 1 - odd, ALPHA);
    }

    private static void liftRow(float[] samples, int start, int width, int first, float factor) {
        for (int i = first; i < width; i += 2) {
            float before = samples[start + (i > 0 ? i - 1 : 1)];
            float after = samples[start + (i < width - 1 ? i + 1 : width - 2)];
            samples[start + i] -= factor * (before + after);
        }
    }

    private static void synthesizeColumns(float[] samples, int width, int height, int odd) {
        if (height == 1) {
            for (int i = 0; odd == 1 && i < width; i++) {
                samples[i] *= 0.5f;
            }
            return;
        }
        for (int i = 0; i < width * height; i++) {
            samples[i] *= (i / width & 1) == odd ? SCALE : 1 / SCALE;
        }
        liftColumns(samples, width, height, odd, DELTA);
        liftColumns(samples, width, height, 1 - odd, GAMMA);
        liftColumns(samples, width, height, odd, BETA);
        liftColumns(samples, width, height, 1 - odd, ALPHA);
    }

    private static void liftColumns(float[] samples, int width, int height, int first, float factor) {
        for (int row = first; row < height; row += 2) {
            int before = (row > 0 ? row - 1 : 1) * width;
            int after = (row < height - 1 ? row + 1 : height - 2) * width;
            for (int i = 0, at = row * width; i < width; i++, at++) {
                samples[at] -= factor * (samples[before + i] + samples[after + i]);
            }
        }
    }
}
