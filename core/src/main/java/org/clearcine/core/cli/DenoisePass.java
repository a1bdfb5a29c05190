package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.CineLoop;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** One run of a denoiser over a loop at fixed settings; the result waits on disk, so that its length does not matter. */
record DenoisePass(Denoiser denoiser, DenoiseSettings settings) {

    /** The denoised loop in whole stored values, to be closed, and what the run learned. */
    record Result(FrameSource frames, DenoiseReport report) {}

    /** Sees the components of every frame as they pass, for pictures of them. */
    @FunctionalInterface
    interface Witness {
        Witness NONE = components -> {};

        void see(FrameComponents components) throws IOException;
    }

    /** @param folder where the result may wait; needs as much room as the loop has uncompressed */
    Result over(CineLoop loop, Path folder, Witness witness, ProgressMonitor progress)
            throws IOException, CancelledException {
        FrameSource raw = loop.frames();
        SpilledLoop spilled = new SpilledLoop(raw.size(), raw.frameCount(), loop.pixelFormat(), folder);
        try {
            DenoiseReport report = denoiser.denoise(
                    raw,
                    components -> {
                        spilled.put(components.index(), CrossFusion.mix(components, settings));
                        witness.see(components);
                    },
                    progress);
            return new Result(spilled, report);
        } catch (IOException | CancelledException | RuntimeException e) {
            spilled.close();
            throw e;
        }
    }
}
