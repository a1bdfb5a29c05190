package org.clearcine.core.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

/** Archive copies hold stretches without any noise; nothing may be invented there. */
class NoiselessLoopTest {

    private static final int SIDE = 128;

    @Test
    void leavesAnEightBitRampWithAMovingDiskAsItIs() throws Exception {
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            frames.add(frame(i));
        }
        ClassicalDenoiser denoiser = new ClassicalDenoiser();
        denoiser.denoise(
                new FrameList(frames),
                each -> {
                    Frame result = CrossFusion.mix(each, denoiser.defaultSettings());
                    for (int i = 0; i < SIDE * SIDE; i++) {
                        double allowed = nearTheDisk(i, each.index()) ? 6 : 1;
                        assertEquals(each.raw().value(i), result.value(i), allowed, "pixel " + i);
                    }
                },
                ProgressMonitor.NONE);
    }

    private static Frame frame(int index) {
        float[] values = new float[SIDE * SIDE];
        for (int i = 0; i < values.length; i++) {
            double distance = Math.hypot(i % SIDE - 20 - 12 * index, i / SIDE - 64);
            values[i] = distance < 15 ? 60 : 160 - (i % SIDE) / 3;
        }
        return Frame.owning(new FrameSize(SIDE, SIDE), values);
    }

    private static boolean nearTheDisk(int pixel, int index) {
        return Math.abs(Math.hypot(pixel % SIDE - 20 - 12 * index, pixel / SIDE - 64) - 15) < 8;
    }
}
