package org.clearcine.core.network;

import java.util.Arrays;
import java.util.List;
import org.clearcine.core.denoise.Prediction;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.noise.NoiseCorrelation;

/**
 * What a student for live use sees of a frame: the frame, the two before it and what the past predicts for it; never a frame
 * that has not come yet.
 *
 * <p>The planes are those of {@link StudentInput} without the ones of the future: three frames, the forward prediction and the
 * base, each unshuffled by 2, then the square root of the prediction's variance and the noise's neighbour correlation.
 */
public final class CausalInput {

    /** Channels at half resolution. */
    public static final int PLANES = 4 * (StudentInput.REACH + 1 + 2) + 2;

    private static final int[] KEPT = kept();

    private final StudentInput whole;

    /**
     * Prepares the planes of a rectangle.
     *
     * @param past the frames t-2, t-1 and t, values row by row
     * @param forward prediction of frame t from the past, then its variance
     */
    public CausalInput(int columns, List<float[]> past, List<float[]> forward, NoiseCorrelation noise) {
        if (past.size() != StudentInput.REACH + 1) {
            throw new IllegalArgumentException("a past of " + past.size() + " frames");
        }
        float[] now = past.get(StudentInput.REACH);
        float[] nothing = new float[now.length];
        Arrays.fill(nothing, Prediction.NO_KNOWLEDGE);
        whole = new StudentInput(
                columns,
                List.of(past.get(0), past.get(1), now, now, now),
                forward,
                List.of(forward.get(0), nothing),
                noise);
    }

    /** Channels of the whole input that know nothing of the future, in order. */
    private static int[] kept() {
        int frames = 4 * (StudentInput.REACH + 1);
        int prediction = 4 * StudentInput.WINDOW;
        int base = prediction + 8;
        int[] kept = new int[PLANES];
        for (int i = 0; i < frames; i++) {
            kept[i] = i;
        }
        for (int i = 0; i < 4; i++) {
            kept[frames + i] = prediction + i;
            kept[frames + 4 + i] = base + i;
        }
        kept[PLANES - 2] = base + 4;
        kept[PLANES - 1] = base + 6;
        return kept;
    }

    /** The base, row by row, full resolution. */
    public float[] base() {
        return whole.base();
    }

    /** The planes of a rectangle, channels last, into {@code target} from {@code offset} on; see {@link StudentInput}. */
    public void write(int top, int left, FrameSize size, float[] target, int offset) {
        float[] all = whole.planes(top, left, size);
        int places = all.length / StudentInput.PLANES;
        for (int place = 0; place < places; place++) {
            for (int i = 0; i < PLANES; i++) {
                target[offset + place * PLANES + i] = all[place * StudentInput.PLANES + KEPT[i]];
            }
        }
    }
}
