package org.clearcine.core.progress;

import java.util.function.BooleanSupplier;

/** What work beside the caller asks whether to stop: when the caller is cancelled or has no more use for it. Reports nothing. */
record UntilClosed(BooleanSupplier closed, ProgressMonitor caller) implements ProgressMonitor {

    @Override
    public void progress(String stage, long done, long total) {}

    @Override
    public boolean isCancelled() {
        return closed.getAsBoolean() || caller.isCancelled();
    }
}
