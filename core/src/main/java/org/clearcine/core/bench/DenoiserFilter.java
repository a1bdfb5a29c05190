package org.clearcine.core.bench;

import java.io.IOException;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** One of our own pipelines as the user gets it: noise estimate, pipeline, and the mix at given settings of the sliders. */
final class DenoiserFilter implements InProcessMethod.LoopFilter {

    private final Denoiser denoiser;
    private final DenoiseSettings settings;
    private final ProgressMonitor progress;

    DenoiserFilter(Denoiser denoiser, DenoiseSettings settings, ProgressMonitor progress) {
        this.denoiser = denoiser;
        this.settings = settings;
        this.progress = progress;
    }

    @Override
    public void filter(FrameSource noisy, InProcessMethod.FrameSink sink) throws IOException, CancelledException {
        denoiser.denoise(
                noisy, components -> sink.accept(components.index(), CrossFusion.mix(components, settings)), progress);
    }
}
