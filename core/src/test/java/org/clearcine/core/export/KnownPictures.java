package org.clearcine.core.export;

import java.util.Arrays;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.FrameTiming;

/** Loops of flat frames, to compare. */
final class KnownPictures {

    static final Stamp STAMP = Stamp.processed("ClearCine", "method-1", new DenoiseSettings(1, 1, 1, 0.5));

    private KnownPictures() {}

    static ComparedPictures of(ShownMode mode, float raw, float processed) {
        return of(mode, flat(raw), flat(processed), FrameTiming.constant(100, FrameTiming.Origin.ASSUMED));
    }

    /** More frames than anybody waits for, in a size that takes a moment each. */
    static ComparedPictures endless(ShownMode mode, float raw, float processed) {
        return of(
                mode,
                flat(raw, 100_000),
                flat(processed, 100_000),
                FrameTiming.constant(33, FrameTiming.Origin.ASSUMED));
    }

    /** Loops whose values are levels of the screen. */
    static ComparedPictures of(ShownMode mode, FrameSource raw, FrameSource processed, FrameTiming timing) {
        return new ComparedPictures(
                mode,
                raw,
                processed,
                timing,
                index -> new ScreenTransform(ModalityTransform.IDENTITY, VoiWindow.ofRange(0, 255), false));
    }

    private static FrameSource flat(float value) {
        return flat(value, 12);
    }

    private static FrameSource flat(float value, int count) {
        FrameSize size = new FrameSize(256, 320);
        return new FrameSource() {
            @Override
            public FrameSize size() {
                return size;
            }

            @Override
            public int frameCount() {
                return count;
            }

            @Override
            public Frame frame(int index) {
                float[] values = new float[size.pixelCount()];
                Arrays.fill(values, value);
                return Frame.owning(size, values);
            }
        };
    }
}
