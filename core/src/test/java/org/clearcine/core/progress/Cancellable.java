package org.clearcine.core.progress;

/** A monitor that hears nothing and is cancelled by whoever says so, on any thread. */
final class Cancellable implements ProgressMonitor {

    private volatile boolean cancelled;

    void cancel() {
        cancelled = true;
    }

    @Override
    public void progress(String stage, long done, long total) {}

    @Override
    public boolean isCancelled() {
        return cancelled;
    }
}
