package org.clearcine.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.junit.jupiter.api.Test;

class RobustnessBenchTest {

    /** Averages each frame with its neighbours in time, if it is to; says that it found eight bits. */
    private record Averaging(boolean averages) implements Denoiser {

        @Override
        public String id() {
            return averages ? "averaging" : "nothing";
        }

        @Override
        public DenoiseSettings defaultSettings() {
            return new DenoiseSettings(1, 1, 1, 0.5);
        }

        @Override
        public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
                throws IOException, CancelledException {
            for (int index = 0; index < raw.frameCount(); index++) {
                float[] values = raw.frame(index).toArray();
                for (int i = 0; averages && i < values.length; i++) {
                    values[i] = 0.5f
                            * (values[i] + raw.frame(Math.max(0, index - 1)).value(i));
                }
                Frame result = Frame.owning(raw.size(), values);
                float[] still = new float[values.length];
                Arrays.fill(still, 0);
                sink.accept(
                        new FrameComponents(index, raw.frame(index), result, result, Frame.owning(raw.size(), still)));
            }
            Finding finding = new Finding(Finding.Kind.EIGHT_BIT_ARCHIVE, "Eight bits.");
            return new DenoiseReport(MethodName.of(id()), new NoiseModel(1, 0), List.of(finding));
        }
    }

    @Test
    void tellsTheGainAndWhatIsLostOfTheLead() throws Exception {
        List<RobustnessCondition> all = RobustnessCondition.all();
        List<RobustnessBench.Row> rows = new RobustnessBench(
                        List.of(new Averaging(false), new Averaging(true)), ProgressMonitor.NONE)
                .run(List.of(all.get(0), all.get(3)));
        assertEquals(4, rows.size());
        assertEquals(0, rows.get(0).gain(), 1e-9, "nothing was done");
        // Two frames of independent noise are 3 dB quieter than one, less what moves; the more noise, the less that
        // counts.
        double usual = rows.get(1).gain();
        double noisier = rows.get(3).gain();
        assertTrue(usual < noisier && noisier < 3.05 && noisier > 2, usual + " and " + noisier);
        assertEquals(usual - noisier, rows.get(3).lossOfLead(), 1e-9);
        assertEquals(Set.of(Finding.Kind.EIGHT_BIT_ARCHIVE), rows.get(3).findings());
        assertEquals(Set.of("averaging"), rows.get(3).ran());
        assertTrue(RobustnessText.markdown(rows).contains("eight bit archive"));
    }
}
