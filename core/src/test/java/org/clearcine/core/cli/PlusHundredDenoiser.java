package org.clearcine.core.cli;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.denoise.MethodName;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Its estimates are 100 above the raw values, and frames come last to first. */
class PlusHundredDenoiser implements Denoiser {

    @Override
    public String id() {
        return "plus-hundred";
    }

    @Override
    public DenoiseSettings defaultSettings() {
        return new DenoiseSettings(1, 1, 1, 0.5);
    }

    @Override
    public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException {
        for (int index = raw.frameCount() - 1; index >= 0; index--) {
            Frame frame = raw.frame(index);
            float[] values = frame.toArray();
            for (int i = 0; i < values.length; i++) {
                values[i] += 100;
            }
            Frame estimate = Frame.owning(frame.size(), values);
            Frame still = Frame.owning(frame.size(), new float[values.length]);
            sink.accept(new FrameComponents(index, frame, estimate, estimate, still));
        }
        return new DenoiseReport(MethodName.of(id()), new NoiseModel(1, 0), List.of());
    }
}
