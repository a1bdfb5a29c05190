package org.clearcine.core.denoise;

import java.io.IOException;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.frame.Rows;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * The seam: classical and learned pipelines look the same from outside.
 *
 * <p>Implementations are immutable and may be shared; a run keeps its state to itself.
 */
public interface Denoiser {

    /** Stable short name for files, reports and the command line, such as {@code classical}. */
    String id();

    /** The settings at which this denoiser was measured. */
    DenoiseSettings defaultSettings();

    /**
     * What it computes on, in words, such as {@code Processor, 4 threads}.
     *
     * <p>May start a native engine, so not for the screen's own thread.
     */
    default String device() {
        return Rows.device();
    }

    /**
     * Runs over the whole loop and hands the components of each frame to {@code sink}, every index exactly once.
     *
     * <p>Indices usually rise but need not. Memory does not grow with the length of the loop beyond a fixed look-ahead.
     *
     * @throws IOException if a frame of the loop cannot be read, or the sink cannot store
     */
    DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException;
}
