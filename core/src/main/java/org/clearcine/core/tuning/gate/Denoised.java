package org.clearcine.core.tuning.gate;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** What a denoiser made of a loop at the settings at which it is measured, and the noise that it saw. */
record Denoised(List<Frame> frames, NoiseModel noise) {

    static Denoised of(Denoiser denoiser, FrameSource loop, ProgressMonitor progress)
            throws IOException, CancelledException {
        TreeMap<Integer, Frame> frames = new TreeMap<>();
        NoiseModel noise = denoiser.denoise(
                        loop,
                        each -> frames.put(each.index(), CrossFusion.mix(each, denoiser.defaultSettings())),
                        progress.withoutProgress())
                .noise();
        return new Denoised(List.copyOf(frames.values()), noise);
    }
}
