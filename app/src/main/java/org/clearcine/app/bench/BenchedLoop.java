package org.clearcine.app.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.components.MemoryBudget;
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

/** A large loop of moving noise with components for every frame: what a denoised loop costs to show, without the denoiser. */
final class BenchedLoop {

    static final FrameSize SIZE = new FrameSize(1024, 1024);
    static final int FRAMES = 24;
    static final ScreenTransform TRANSFORM = new ScreenTransform(
            ModalityTransform.IDENTITY, new VoiWindow(2048, 4096, VoiLutFunction.LINEAR, ""), false);

    private static final PixelFormat TWELVE_BITS = new PixelFormat(16, 12, false);

    private BenchedLoop() {}

    /** Opens the loop; components that find no room in the heap go to {@code directory}. */
    static OpenLoop open(double framesPerSecond, Path directory) throws IOException {
        return open(SIZE, framesPerSecond, directory);
    }

    static OpenLoop open(FrameSize size, double framesPerSecond, Path directory) throws IOException {
        List<Frame> frames = new ArrayList<>();
        ComponentStore store = new ComponentStore(size, FRAMES, MemoryBudget.ofHeap(), directory);
        Random random = new Random(1);
        for (int i = 0; i < FRAMES; i++) {
            Frame raw = noise(size, random, 4095);
            frames.add(raw);
            store.accept(new FrameComponents(
                    i, raw, noise(size, random, 4095), noise(size, random, 4095), noise(size, random, 1)));
        }
        CineLoop cine = new CineLoop(
                new FrameList(frames),
                FrameTiming.constant(1000 / framesPerSecond, FrameTiming.Origin.SIMULATED),
                TWELVE_BITS);
        DenoiseSettings settings = new DenoiseSettings(0.8, 1, 1, 0.5);
        OpenLoop loop = new OpenLoop(
                new LoopTitle("bench", size.columns() + " x " + size.rows()),
                cine,
                TRANSFORM,
                Optional.empty(),
                settings);
        loop.startProcessing("bench", store);
        return loop;
    }

    /** Whole values when they are stored ones, from 0 to {@code largest}. */
    private static Frame noise(FrameSize size, Random random, float largest) {
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            float value = largest * random.nextFloat();
            values[i] = largest > 1 ? (float) Math.rint(value) : value;
        }
        return Frame.owning(size, values);
    }
}
