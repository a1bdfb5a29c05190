package org.clearcine.app.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.CrossFusion;
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
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

/**
 * A ramp over all of 16 bits, denoised and windowed so narrow that two stored values are one grey level, shows no bands: what is rendered
 * from the kept components is what exact arithmetic gives, to one grey level at every pixel; no level is missing; and the mean brightness
 * is the ramp's own.
 */
class BandingTest {

    private static final FrameSize SIZE = new FrameSize(192, 1024);
    private static final int FRAMES = 5;
    private static final double SLOPE = 63;
    private static final double NOISE = 200;
    private static final double CENTRE = 512 * SLOPE;
    private static final double WIDTH = 512;

    @Test
    void everyGreyLevelOfTheRampIsThere() throws Exception {
        CineLoop cine = new CineLoop(
                new FrameList(frames()),
                FrameTiming.constant(66, FrameTiming.Origin.SIMULATED),
                new PixelFormat(16, 16, false));
        ScreenTransform narrow = new ScreenTransform(
                ModalityTransform.IDENTITY, new VoiWindow(CENTRE, WIDTH, VoiLutFunction.LINEAR_EXACT, ""), false);
        DenoiseSettings settings = new ClassicalDenoiser().defaultSettings().withStrength(1);
        try (OpenLoop loop = new OpenLoop(new LoopTitle("ramp", ""), cine, narrow, Optional.empty(), settings)) {
            ComponentStore store = new ComponentStore(SIZE, FRAMES, new MemoryBudget(1 << 28), Path.of("."));
            loop.startProcessing("classical", store);
            List<FrameComponents> exact = new ArrayList<>();
            ComponentSink both = components -> {
                exact.add(components);
                store.accept(components);
            };
            new ClassicalDenoiser().denoise(cine.frames(), both, ProgressMonitor.NONE);
            ComparedLook look = new ComparedLook(
                    new ComparedLook.Arrangement(CompareMode.SIDE_BY_SIDE, false, 0.5),
                    narrow,
                    Map.of(),
                    PanZoom.WHOLE,
                    1,
                    MotionLook.OFF,
                    false);
            ShownView view = new ShownView(loop, loop.componentsProperty().get(), settings, look);
            int[] levels = new int[256];
            double[] means = new double[SIZE.columns()];
            for (int index = 0; index < FRAMES; index++) {
                int[] rendered = render(view, index);
                count(rendered, levels, means);
                assertExact(CrossFusion.mix(exact.get(index), settings), narrow, rendered);
            }
            assertNoBands(levels);
            assertStraight(means);
        }
    }

    private static List<Frame> frames() {
        Random random = new Random(3);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int pixel = 0; pixel < values.length; pixel++) {
                double value = pixel % SIZE.columns() * SLOPE + NOISE * random.nextGaussian();
                values[pixel] = Math.round(Math.max(0, Math.min(65_535, value)));
            }
            frames.add(Frame.owning(SIZE, values));
        }
        return frames;
    }

    private static int[] render(ShownView view, int index) throws Exception {
        ComparedFrame frame = FrameMixer.forOnePass().frame(view, index);
        int[] pixels = new int[SIZE.pixelCount()];
        new PanePainter().paint(PaneKind.PROCESSED, view, frame, new PaneSize(SIZE.columns(), SIZE.rows()), pixels);
        return pixels;
    }

    private static void count(int[] pixels, int[] levels, double[] means) {
        for (int i = 0; i < pixels.length; i++) {
            int grey = pixels[i] & 0xFF;
            levels[grey]++;
            means[i % SIZE.columns()] += grey / (double) (SIZE.rows() * FRAMES);
        }
    }

    private static void assertExact(Frame exact, ScreenTransform transform, int[] rendered) {
        for (int i = 0; i < rendered.length; i++) {
            int expected = transform.screenPixel(exact.value(i));
            assertTrue(Math.abs((rendered[i] & 0xFF) - expected) <= 1, "pixel " + i);
        }
    }

    private static void assertNoBands(int[] levels) {
        for (int grey = 24; grey < 232; grey++) {
            assertTrue(levels[grey] > 0, "no pixel has the level " + grey);
        }
    }

    /** Away from black and white, where the noise is cut off, the mean is the ramp. */
    private static void assertStraight(double[] means) {
        int checked = 0;
        for (int column = 0; column < means.length; column++) {
            double expected = 255 * ((column * SLOPE - CENTRE) / WIDTH + 0.5);
            if (expected > 70 && expected < 185) {
                assertEquals(expected, means[column], 4, "column " + column);
                checked++;
            }
        }
        assertTrue(checked > 2, "columns checked: " + checked);
    }
}
