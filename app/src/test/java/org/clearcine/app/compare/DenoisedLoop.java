package org.clearcine.app.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.components.MemoryBudget;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.LoopTitle;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
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

/** A small loop of random stored values, with random components that differ from them everywhere. */
final class DenoisedLoop {

    static final FrameSize SIZE = new FrameSize(48, 64);
    static final int FRAMES = 3;
    static final ScreenTransform TRANSFORM = new ScreenTransform(
            ModalityTransform.IDENTITY, new VoiWindow(2048, 4096, VoiLutFunction.LINEAR, ""), false);

    private DenoisedLoop() {}

    static OpenLoop open() throws IOException {
        List<Frame> frames = new ArrayList<>();
        ComponentStore store = new ComponentStore(SIZE, FRAMES, new MemoryBudget(1 << 24), Path.of("."));
        Random random = new Random(5);
        for (int i = 0; i < FRAMES; i++) {
            Frame raw = random(random, 4095, true);
            frames.add(raw);
            store.accept(new FrameComponents(
                    i, raw, random(random, 4095, false), random(random, 4095, false), random(random, 1, false)));
        }
        CineLoop cine = new CineLoop(
                new FrameList(frames),
                FrameTiming.constant(50, FrameTiming.Origin.SIMULATED),
                new PixelFormat(16, 12, false));
        OpenLoop loop = new OpenLoop(
                new LoopTitle("random", "64 x 48"),
                cine,
                TRANSFORM,
                Optional.empty(),
                new DenoiseSettings(1, 1, 1, 0.5));
        loop.startProcessing("random", store);
        return loop;
    }

    private static Frame random(Random random, float largest, boolean whole) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            float value = largest * random.nextFloat();
            values[i] = whole ? (float) Math.rint(value) : value;
        }
        return Frame.owning(SIZE, values);
    }

    static ComparedLook look(CompareMode mode, MotionLook motion) {
        return new ComparedLook(
                new ComparedLook.Arrangement(mode, false, 0.5), TRANSFORM, Map.of(), PanZoom.WHOLE, 1, motion, false);
    }

    static ShownView view(OpenLoop loop, CompareMode mode, double strength) {
        DenoiseSettings settings = new DenoiseSettings(strength, 1, 1, 0.5);
        return new ShownView(loop, loop.componentsProperty().get(), settings, look(mode, MotionLook.OFF));
    }
}
