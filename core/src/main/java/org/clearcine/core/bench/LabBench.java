package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.lab.LabRequest;
import org.clearcine.core.physics.lab.LoopLab;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** What all standard measurements of a loop cost: raw against a filtered form, whole frame and two regions. */
public final class LabBench {

    private static final int SIDE = 512;
    private static final int RENDERED = 16;

    /**
     * What one measurement took.
     *
     * @param processorSeconds of all threads
     * @param seconds on the clock, which a busy machine makes longer
     */
    public record Cost(int frames, double processorSeconds, double seconds) {}

    private LabBench() {}

    /** Measures a simulated loop of 512 x 512; sixteen rendered frames stand there again and again, forth and back. */
    public static Cost run(int frameCount, ProgressMonitor progress) throws IOException, CancelledException {
        FrameList rendered = SpeedBench.loop(new FrameSize(SIDE, SIDE));
        List<Frame> raw = new ArrayList<>();
        List<Frame> filtered = new ArrayList<>();
        float[] state = rendered.frame(0).toArray();
        for (int t = 0; t < frameCount; t++) {
            int at = t % (2 * RENDERED - 2);
            Frame frame = rendered.frame(at < RENDERED ? at : 2 * RENDERED - 2 - at);
            for (int i = 0; i < state.length; i++) {
                state[i] = 0.5f * state[i] + 0.5f * frame.value(i);
            }
            raw.add(frame);
            filtered.add(Frame.owning(frame.size(), state.clone()));
        }
        LabRequest request = new LabRequest(
                new FrameList(raw),
                Optional.of(new FrameList(filtered)),
                List.of(
                        new LabRegion("background", new Region(40, 40, 96, 96), LabRegion.Use.BACKGROUND),
                        new LabRegion("object", new Region(200, 200, 40, 40), LabRegion.Use.OBJECT)),
                List.of(),
                new LabRequest.Viewing(15, 64, 1));
        long start = System.nanoTime();
        CpuClock clock = new CpuClock();
        LoopLab.measure(request, progress);
        return new Cost(frameCount, clock.millis() / 1000, (System.nanoTime() - start) / 1e9);
    }
}
