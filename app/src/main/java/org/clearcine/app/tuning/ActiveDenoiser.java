package org.clearcine.app.tuning;

import java.io.IOException;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Whichever denoiser is active now: another one from the next run on, when a model is activated. */
public final class ActiveDenoiser implements Denoiser {

    private volatile Denoiser current;

    public ActiveDenoiser(Denoiser first) {
        current = first;
    }

    /** From the next run on. */
    public void use(Denoiser other) {
        current = other;
    }

    @Override
    public String id() {
        return current.id();
    }

    @Override
    public DenoiseSettings defaultSettings() {
        return current.defaultSettings();
    }

    @Override
    public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException {
        return current.denoise(raw, sink, progress);
    }
}
