package org.clearcine.core.dicom.codec.jpeg2000;

/** The reversible 5/3 wavelet: puts four bands together again, exactly (T.800, F.3). */
final class Wavelet53 {

    private Wavelet53() {}

    /** Works in place on interleaved bands; even rows and columns of the grid hold low frequencies. */
    static void synthesize(int[] samples, Area area) {
        int width = area.width();
        int height = area.height();
        for (int row = 0; row < height; row++) {
            synthesizeRow(samples, row * width, width, area.x0() & 1);
        }
        synthesizeColumns(samples, width, height, area.y0() & 1);
    }

    private static void synthesizeRow(int[] samples, int start, int width, int odd) {
        if (width == 1) {
            samples[start] = odd == 1 ? samples[start] / 2 : samples[start];
            return;
        }
        for (int i = odd; i < width; i += 2) {
            int before = samples[start + (i > 0 ? i - 1 : 1)];
            int after = samples[start + (i < width - 1 ? i + 1 : width - 2)];
            samples[start + i] -= before + after + 2 >> 2;
        }
        for (int i = 1 - odd; i < width; i += 2) {
            int before = samples[start + (i > 0 ? i - 1 : 1)];
            int after = samples[start + (i < width - 1 ? i + 1 : width - 2)];
            samples[start + i] += before + after >> 1;
        }
    }

    private static void synthesizeColumns(int[] samples, int width, int height, int odd) {
        if (height == 1) {
            for (int i = 0; odd == 1 && i < width; i++) {
                samples[i] /= 2;
            }
            return;
        }
        for (int row = odd; row < height; row += 2) {
            int before = (row > 0 ? row - 1 : 1) * width;
            int after = (row < height - 1 ? row + 1 : height - 2) * width;
            for (int i = 0, at = row * width; i < width; i++, at++) {
                samples[at] -= samples[before + i] + samples[after + i] + 2 >> 2;
            }
        }
        for (int row = 1 - odd; row < height; row += 2) {
            int before = (row > 0 ? row - 1 : 1) * width;
            int after = (row < height - 1 ? row + 1 : height - 2) * width;
            for (int i = 0, at = row * width; i < width; i++, at++) {
                samples[at] += samples[before + i] + samples[after + i] >> 1;
            }
        }
    }
}
