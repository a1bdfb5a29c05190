package org.clearcine.core.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnedMeanTest {

    private static final FrameSize SIZE = new FrameSize(3, 5);

    /** Adds ten times the frame's index and the column, as it sees them. */
    private static final Denoiser AWRY = new Denoiser() {
        @Override
        public String id() {
            return "awry";
        }

        @Override
        public DenoiseSettings defaultSettings() {
            return new DenoiseSettings(1, 0, 1, 0.5);
        }

        @Override
        public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
                throws IOException, CancelledException {
            for (int index = 0; index < raw.frameCount(); index++) {
                Frame frame = raw.frame(index);
                float[] values = frame.toArray();
                for (int i = 0; i < values.length; i++) {
                    values[i] += 10 * index + i % raw.size().columns();
                }
                Frame result = Frame.owning(raw.size(), values);
                Frame still = Frame.owning(raw.size(), new float[values.length]);
                sink.accept(new FrameComponents(index, frame, result, result, still));
            }
            return new DenoiseReport(
                    MethodName.of("awry"), new NoiseModel(raw.frame(0).value(0), 0), List.of());
        }
    };

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void eachResultIsTurnedBackBeforeItCounts(int turns) throws Exception {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = 100 + i * i;
        }
        FrameList loop = new FrameList(
                List.of(Frame.owning(SIZE, values.clone()), Frame.owning(SIZE, new float[values.length])));
        TurnedMean mean = TurnedMean.of(AWRY, loop, turns, ProgressMonitor.NONE);
        for (int i = 0; i < values.length; i++) {
            int x = i % 5;
            int y = i / 5;
            double added = turns == 1 ? x : turns == 2 ? (x + y) / 2.0 : (x + y + x + (4 - x)) / 4.0;
            assertEquals(values[i] + added, mean.frames().get(0).value(i), 1e-4);
            assertEquals(10 + added, mean.frames().get(1).value(i), 1e-4);
        }
        assertEquals(100, mean.noise().gain(), "of the loop as it came");
    }
}
