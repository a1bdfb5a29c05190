package org.clearcine.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.ComponentSink;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Stands in for weights that cannot be used, and says why with every loop. */
record SubstituteDenoiser(Denoiser substitute, String reason) implements Denoiser {

    @Override
    public String id() {
        return substitute.id();
    }

    @Override
    public DenoiseSettings defaultSettings() {
        return substitute.defaultSettings();
    }

    @Override
    public DenoiseReport denoise(FrameSource raw, ComponentSink sink, ProgressMonitor progress)
            throws IOException, CancelledException {
        DenoiseReport report = substitute.denoise(raw, sink, progress);
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Finding.Kind.WEIGHTS_UNUSABLE, reason));
        findings.addAll(report.findings());
        return new DenoiseReport(report.method(), report.noise(), findings);
    }
}
