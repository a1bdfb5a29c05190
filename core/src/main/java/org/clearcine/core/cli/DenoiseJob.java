package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.derived.Derivation;
import org.clearcine.core.dicom.derived.Derivation.Setting;
import org.clearcine.core.dicom.derived.DerivedLoopWriter;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** From an open DICOM loop to its denoised, derived object on disk. */
record DenoiseJob(Denoiser denoiser, DenoiseSettings settings) {

    /** Denoises and saves; the target appears whole or not at all. */
    DenoiseReport run(DicomLoop source, Path target, DenoisePass.Witness witness, ProgressMonitor progress)
            throws IOException, CancelledException {
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NotDirectoryException(String.valueOf(folder));
        }
        if (Files.exists(target) && Files.isSameFile(target, source.path())) {
            throw new IOException("The original is never overwritten; choose another name.");
        }
        DenoisePass pass = new DenoisePass(denoiser, settings);
        DenoisePass.Result result = pass.over(source.cineLoop(), folder, witness, progress);
        try (var frames = result.frames()) {
            DerivedLoopWriter.write(source, frames, derivation(result.report()), target, progress);
        }
        return result.report();
    }

    /** What the derived object says about how it was made. */
    Derivation derivation(DenoiseReport report) {
        return new Derivation(
                ProductVersion.PRODUCT,
                ProductVersion.text(),
                report.method().text(),
                List.of(
                        setting("strength", settings.strength()),
                        setting("temporal", settings.temporal()),
                        setting("spatial", settings.spatial()),
                        setting("motion protection", settings.motionProtection())));
    }

    private static Setting setting(String name, double value) {
        return new Setting(name, percent(value));
    }

    /** A setting as people read it: 0.805 is 80.5. */
    static String percent(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value * 100);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
