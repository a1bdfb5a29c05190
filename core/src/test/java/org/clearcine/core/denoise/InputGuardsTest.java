package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.clearcine.core.denoise.Finding.Kind;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

class InputGuardsTest {

    private static final FrameSize SIZE = new FrameSize(96, 96);

    private static Set<Kind> kinds(FrameList loop) throws Exception {
        return new ClassicalDenoiser()
                .denoise(loop, components -> {}, ProgressMonitor.NONE).findings().stream()
                        .map(Finding::kind)
                        .collect(Collectors.toSet());
    }

    private static List<Frame> frames(int count, SteadyLoops.Picture picture) {
        FrameList loop = SteadyLoops.noisy(SIZE, count, picture);
        List<Frame> frames = new ArrayList<>();
        for (int t = 0; t < count; t++) {
            frames.add(loop.frame(t));
        }
        return frames;
    }

    @Test
    void findsNothingInAnOrdinaryLoop() throws Exception {
        assertEquals(Set.of(), kinds(new FrameList(frames(10, SteadyLoops::slope))));
    }

    @Test
    void findsRepeatedFrames() throws Exception {
        List<Frame> frames = frames(10, SteadyLoops::slope);
        frames.set(5, frames.get(4));
        assertEquals(Set.of(Kind.REPEATED_FRAMES), kinds(new FrameList(frames)));
    }

    @Test
    void findsAJumpOfTheDose() throws Exception {
        SteadyLoops.Picture jump = (t, y, x) -> (t < 5 ? 1 : 1.3) * SteadyLoops.slope(t, y, x);
        assertEquals(Set.of(Kind.DOSE_JUMP), kinds(new FrameList(frames(10, jump))));
    }

    @Test
    void findsAPan() throws Exception {
        SteadyLoops.Picture pan = (t, y, x) -> 1500
                + 350 * Math.sin((x - 3.0 * t) / 9)
                + 300 * Math.cos((y + x - 3.0 * t) / 11)
                + 200 * Math.cos((y - x + 3.0 * t) / 7);
        assertEquals(Set.of(Kind.PANNING), kinds(new FrameList(frames(10, pan))));
    }

    @Test
    void findsALoopOfTooFewFrames() throws Exception {
        assertEquals(Set.of(Kind.TOO_FEW_FRAMES), kinds(new FrameList(frames(3, SteadyLoops::slope))));
    }

    @Test
    void findsThatTheLoopWasFilteredInTime() throws Exception {
        List<Frame> frames = frames(12, SteadyLoops::slope);
        float[] memory = frames.get(0).toArray();
        for (int t = 1; t < 12; t++) {
            for (int i = 0; i < memory.length; i++) {
                memory[i] += 0.4f * (frames.get(t).value(i) - memory[i]);
            }
            frames.set(t, Frame.copyOf(SIZE, memory));
        }
        assertEquals(Set.of(Kind.FILTERED_IN_TIME), kinds(new FrameList(frames)));
    }

    @Test
    void findsAnArchiveCopyOfEightBits() throws Exception {
        List<Frame> frames = new ArrayList<>();
        for (Frame frame : frames(10, SteadyLoops::slope)) {
            float[] values = frame.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(0, Math.min(255, Math.round(values[i] / 10)));
            }
            frames.add(Frame.owning(SIZE, values));
        }
        assertEquals(Set.of(Kind.EIGHT_BIT_ARCHIVE), kinds(new FrameList(frames)));
    }
}
