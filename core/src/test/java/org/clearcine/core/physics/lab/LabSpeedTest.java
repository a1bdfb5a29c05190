package org.clearcine.core.physics.lab;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.api.Test;

/** Ten seconds on two processors are twenty of processor time, which a busy machine does not change much. */
class LabSpeedTest {

    private static final FrameSize SIZE = new FrameSize(512, 512);
    private static final int FRAMES = 96;

    /** Eight different frames, each further one a rotation of them: quick to make. */
    private static FrameSource loop(long seed) {
        Frame[] frames = new Frame[8];
        for (int t = 0; t < frames.length; t++) {
            Randomness random = Randomness.of(seed, t);
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (1000 + i % 512 + 20 * random.gaussian());
            }
            frames[t] = Frame.owning(SIZE, values);
        }
        return new FrameSource() {
            @Override
            public FrameSize size() {
                return SIZE;
            }

            @Override
            public int frameCount() {
                return FRAMES;
            }

            @Override
            public Frame frame(int index) {
                return frames[index * 5 % 8];
            }
        };
    }

    @Test
    void measuresNinetySixFramesInTwentySecondsOfProcessorTime() throws IOException, CancelledException {
        LabRequest request = new LabRequest(
                loop(1),
                Optional.of(loop(2)),
                List.of(
                        new LabRegion("background", new Region(40, 40, 96, 96), LabRegion.Use.BACKGROUND),
                        new LabRegion("object", new Region(200, 200, 40, 40), LabRegion.Use.OBJECT)),
                List.of(),
                new LabRequest.Viewing(15, 0, 1));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        LoopLab.measure(request, ProgressMonitor.NONE);
        double seconds = (system.getProcessCpuTime() - before) / 1e9;
        assertTrue(seconds < 20, seconds + " s of processor time");
    }
}
