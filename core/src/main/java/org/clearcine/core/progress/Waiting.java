package org.clearcine.core.progress;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what another thread makes, in such a way that the wait can be left. */
public final class Waiting {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private Waiting() {}

    /**
     * The result once it is there; whoever cancels leaves, and the work goes on without him.
     *
     * @throws ExecutionException if the work failed, with the failure as its cause
     */
    public static <T> T until(Future<T> result, ProgressMonitor progress)
            throws ExecutionException, CancelledException {
        while (true) {
            progress.checkCancelled();
            try {
                return result.get(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
