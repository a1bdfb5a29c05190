package org.clearcine.app.session;

import java.io.IOException;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.core.denoise.CrossFusion;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;

/**
 * A processed loop as frames: raw and components mixed at one setting of the sliders. Holds nothing itself.
 *
 * <p>At strength 0 every frame is the raw frame.
 */
public final class ProcessedFrames implements FrameSource {

    private final FrameSource raw;
    private final ComponentStore store;
    private final DenoiseSettings settings;

    public ProcessedFrames(FrameSource raw, ComponentStore store, DenoiseSettings settings) {
        this.raw = raw;
        this.store = store;
        this.settings = settings;
    }

    @Override
    public FrameSize size() {
        return raw.size();
    }

    @Override
    public int frameCount() {
        return raw.frameCount();
    }

    /** @throws IOException also if the frame has not been processed: raw is never passed off as processed */
    @Override
    public Frame frame(int index) throws IOException {
        FrameComponents components = store.components(index, raw.frame(index))
                .orElseThrow(() -> new IOException("Frame " + (index + 1) + " has not been denoised yet."));
        return CrossFusion.mix(components, settings);
    }
}
