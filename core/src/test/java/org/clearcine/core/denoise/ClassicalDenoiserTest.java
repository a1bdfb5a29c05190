package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassicalDenoiserTest {

    private static final FrameSize SIZE = new FrameSize(128, 128);

    private final ClassicalDenoiser denoiser = new ClassicalDenoiser();

    private List<FrameComponents> run(FrameList loop) throws IOException, CancelledException {
        List<FrameComponents> all = new ArrayList<>();
        denoiser.denoise(loop, all::add, ProgressMonitor.NONE);
        assertEquals(loop.frameCount(), all.size());
        return all;
    }

    private float[] mixed(FrameComponents components) {
        return CrossFusion.mix(components, denoiser.defaultSettings()).toArray();
    }

    @Test
    void gainsFarMoreThanAFiveFrameMeanOnAStillPicture() throws Exception {
        FrameComponents middle =
                run(SteadyLoops.noisy(SIZE, 16, SteadyLoops::slope)).get(8);
        float[] clean = SteadyLoops.clean(SIZE, 8, SteadyLoops::slope);
        double before = SteadyLoops.meanSquare(middle.raw().toArray(), clean);
        double after = SteadyLoops.meanSquare(mixed(middle), clean);
        double gain = 10 * Math.log10(before / after);
        assertTrue(gain > 12, "a five-frame mean gains 6.99 dB, this " + gain);
    }

    @Test
    void keepsMeansToAPartInAHundredEvenWhereItIsDark() throws Exception {
        SteadyLoops.Picture dark = (t, y, x) -> x < 64 ? 60 : 1500;
        FrameComponents middle = run(SteadyLoops.noisy(SIZE, 12, dark)).get(6);
        float[] result = mixed(middle);
        double darkMean = 0;
        double brightMean = 0;
        for (int y = 16; y < 112; y++) {
            for (int x = 8; x < 56; x++) {
                darkMean += result[y * 128 + x] / (96 * 48);
                brightMean += result[y * 128 + x + 64] / (96 * 48);
            }
        }
        assertEquals(60, darkMean, 0.6);
        assertEquals(1500, brightMean, 3);
    }

    @Test
    void keepsAWireThatJumpsAndLeavesNoGhostWhereItWas() throws Exception {
        FrameComponents now =
                run(SteadyLoops.noisy(SIZE, 14, SteadyLoops::jumpingWire)).get(7);
        float[] result = mixed(now);
        float[] clean = SteadyLoops.clean(SIZE, 7, SteadyLoops::jumpingWire);
        int here = 20 + 12 * 7;
        int before = here - 12;
        double depth = 0;
        double trueDepth = 0;
        double ghost = 0;
        for (int y = 10; y < 118; y++) {
            double background = SteadyLoops.slope(0, y, here);
            depth += background - result[y * 128 + here];
            trueDepth += background - clean[y * 128 + here];
            ghost += SteadyLoops.slope(0, y, before) - result[y * 128 + before];
        }
        assertTrue(depth > 0.8 * trueDepth, "depth kept: " + depth / trueDepth);
        assertTrue(Math.abs(ghost) < 0.05 * trueDepth, "ghost: " + ghost / trueDepth);
    }

    @Test
    void mapsMotionWhereTheWireIsAndNothingWhereAllIsStill() throws Exception {
        FrameComponents now =
                run(SteadyLoops.noisy(SIZE, 14, SteadyLoops::jumpingWire)).get(7);
        double still = 0;
        double moving = 0;
        for (int y = 10; y < 118; y++) {
            moving += now.motion().value(y, 20 + 12 * 7) / 108.0;
            still += now.motion().value(y, 20 + 12 * 7 + 14) / 108.0;
        }
        assertTrue(moving > 0.9, "M on the wire " + moving);
        assertTrue(still < 0.1, "M beside it " + still);
    }

    @Test
    void returnsTheRawFrameItselfAtStrengthZero() throws Exception {
        FrameComponents any =
                run(SteadyLoops.noisy(SIZE, 3, SteadyLoops::slope)).get(1);
        DenoiseSettings off = denoiser.defaultSettings().withStrength(0);
        assertSame(any.raw(), CrossFusion.mix(any, off));
    }

    @ParameterizedTest
    @CsvSource({"16,16,1", "16,19,2", "37,53,3", "130,17,6", "64,200,1"})
    void takesFramesOfAnySizeAndLoopsOfAnyLength(int rows, int columns, int frames) throws Exception {
        FrameSize size = new FrameSize(rows, columns);
        for (FrameComponents components : run(SteadyLoops.noisy(size, frames, SteadyLoops::slope))) {
            for (float value : mixed(components)) {
                assertTrue(Float.isFinite(value));
            }
            for (float value : components.motion().toArray()) {
                assertTrue(value >= 0 && value <= 1, "M = " + value);
            }
        }
    }

    @Test
    void keepsAPixelThatIsNoNumberFromSpreading() throws Exception {
        List<Frame> frames = new ArrayList<>();
        FrameList loop = SteadyLoops.noisy(SIZE, 4, SteadyLoops::slope);
        for (int t = 0; t < 4; t++) {
            float[] values = loop.frame(t).toArray();
            values[64 * 128 + 64] = Float.NaN;
            frames.add(Frame.owning(SIZE, values));
        }
        for (FrameComponents components : run(new FrameList(frames))) {
            assertTrue(Float.isFinite(components.temporal().value(0)));
            assertTrue(Float.isFinite(components.temporal().value(64, 66)));
        }
    }

    @Test
    void stopsWhenCancelled() {
        ProgressMonitor cancelled = new ProgressMonitor() {
            @Override
            public void progress(String stage, long done, long total) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        FrameList loop = SteadyLoops.noisy(new FrameSize(32, 32), 4, SteadyLoops::slope);
        assertThrows(CancelledException.class, () -> denoiser.denoise(loop, components -> {}, cancelled));
    }
}
