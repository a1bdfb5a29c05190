package org.clearcine.core.display;

import java.util.Arrays;
import org.clearcine.core.frame.Frame;

/** A window for a picture whose file gives none: from near its darkest to near its brightest value. */
public final class AutoWindow {

    private static final int LARGEST_SAMPLE = 20_000;
    private static final double OUTSIDE = 0.005;

    private AutoWindow() {}

    /** Leaves half a percent of the pixels darker and half a percent brighter than the window. */
    public static VoiWindow of(Frame frame, ModalityTransform modality) {
        int count = frame.size().pixelCount();
        int step = Math.max(1, count / LARGEST_SAMPLE);
        double[] sample = new double[(count + step - 1) / step];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = modality.modalityValue(frame.value(i * step));
        }
        Arrays.sort(sample);
        int outside = (int) (OUTSIDE * sample.length);
        return VoiWindow.ofRange(sample[outside], sample[sample.length - 1 - outside]);
    }
}
