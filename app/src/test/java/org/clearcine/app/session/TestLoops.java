package org.clearcine.app.session;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiLutFunction;
import org.clearcine.core.display.VoiWindow;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.frame.PixelFormat;

/** Loops that no file holds. */
public final class TestLoops {

    public static final DenoiseSettings FULL = new DenoiseSettings(1, 1, 1, 0.5);

    private TestLoops() {}

    /** Ten frames a second of 16 x 16 pixels, each with its own index as value. */
    public static OpenLoop counting(int frameCount) {
        List<Frame> frames = new ArrayList<>();
        FrameSize size = new FrameSize(16, 16);
        for (int i = 0; i < frameCount; i++) {
            float[] values = new float[size.pixelCount()];
            Arrays.fill(values, i);
            frames.add(Frame.owning(size, values));
        }
        CineLoop cine = new CineLoop(
                new FrameList(frames),
                FrameTiming.constant(100, FrameTiming.Origin.FRAME_TIME),
                new PixelFormat(16, 12, false));
        ScreenTransform transform = new ScreenTransform(
                ModalityTransform.IDENTITY, new VoiWindow(2048, 4096, VoiLutFunction.LINEAR, ""), false);
        return new OpenLoop(
                new LoopTitle("counting " + frameCount, "16 x 16"), cine, transform, Optional.empty(), FULL);
    }
}
