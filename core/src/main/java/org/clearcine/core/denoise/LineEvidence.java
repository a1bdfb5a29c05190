package org.clearcine.core.denoise;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;

/**
 * Tells lines from noise by what hangs together: a weak response is kept only where a certain one vouches for it.
 *
 * <p>Responses are in standard deviations of noise. Joined pixels beyond the threshold are one piece; it is kept if its
 * highest response is one that white noise hardly ever reaches, or if it runs further than noise does along one
 * averaged piece. This is hysteresis as edge detectors use it (J. Canny, 1986).
 */
final class LineEvidence {

    /**
     * In six frames of white noise of 512x512 pixels some 6,000 pieces pass the plain threshold, bright and dark ones, and one is
     * kept ({@code LineRestorationTest}).
     */
    private static final float CERTAIN = 5.2f;

    /** Twice the length of an averaged piece: what noise joins is shorter. */
    private static final int LONG = 48;

    private final FrameSize size;
    private final float threshold;
    private final boolean[] seen;
    private final int[] piece;

    LineEvidence(FrameSize size, float threshold) {
        this.size = size;
        this.threshold = threshold;
        this.seen = new boolean[size.pixelCount()];
        this.piece = new int[size.pixelCount()];
    }

    /**
     * Sets the responses of all pieces to zero that noise alone would make; row by row, at least 0.
     *
     * @return how many pieces passed the threshold, kept or not
     */
    int keep(float[] responses) {
        Arrays.fill(seen, false);
        int pieces = 0;
        for (int i = 0; i < responses.length; i++) {
            if (!seen[i] && responses[i] > threshold) {
                int count = gather(responses, i);
                pieces++;
                if (!isLine(responses, count)) {
                    for (int k = 0; k < count; k++) {
                        responses[piece[k]] = 0;
                    }
                }
            }
        }
        return pieces;
    }

    /** Fills {@link #piece} with the pixels joined to {@code start}. Returns how many they are. */
    private int gather(float[] responses, int start) {
        int count = 0;
        piece[count++] = start;
        seen[start] = true;
        for (int next = 0; next < count; next++) {
            int row = piece[next] / size.columns();
            int column = piece[next] % size.columns();
            for (int y = Math.max(0, row - 1); y <= Math.min(size.rows() - 1, row + 1); y++) {
                for (int x = Math.max(0, column - 1); x <= Math.min(size.columns() - 1, column + 1); x++) {
                    int i = y * size.columns() + x;
                    if (!seen[i] && responses[i] > threshold) {
                        seen[i] = true;
                        piece[count++] = i;
                    }
                }
            }
        }
        return count;
    }

    private boolean isLine(float[] responses, int count) {
        int top = size.rows();
        int bottom = 0;
        int left = size.columns();
        int right = 0;
        for (int k = 0; k < count; k++) {
            if (responses[piece[k]] >= CERTAIN) {
                return true;
            }
            top = Math.min(top, piece[k] / size.columns());
            bottom = Math.max(bottom, piece[k] / size.columns());
            left = Math.min(left, piece[k] % size.columns());
            right = Math.max(right, piece[k] % size.columns());
        }
        return Math.hypot(bottom - top, right - left) >= LONG;
    }
}
