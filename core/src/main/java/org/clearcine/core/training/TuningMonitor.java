package org.clearcine.core.training;

import java.io.IOException;
import org.clearcine.core.progress.ProgressMonitor;

/** Watches and steers a run of {@link SiteTuning}. All calls come from the thread that trains. */
public interface TuningMonitor extends ProgressMonitor {

    /** A step was done; {@code loss} is that before the step. */
    void trained(long step, long total, double loss) throws IOException;

    /** The averaged weights were judged on the held-out loops and shown on the preview frames. */
    void judged(HeldOutPoint point, TuningPreview preview) throws IOException;
}
