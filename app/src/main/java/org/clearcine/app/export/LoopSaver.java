package org.clearcine.app.export;

import java.io.IOException;
import java.nio.file.Path;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Writes a processed loop to a file of its own. */
@FunctionalInterface
public interface LoopSaver {

    /**
     * What is to be saved, and how it came about.
     *
     * @param source the loop that was denoised; its file is never written to
     * @param processed the frames to save
     * @param denoiserId what denoised them
     * @param settings where the sliders stood
     */
    record Order(DicomLoop source, FrameSource processed, String denoiserId, DenoiseSettings settings) {}

    void save(Order order, Path target, ProgressMonitor progress) throws IOException, CancelledException;
}
