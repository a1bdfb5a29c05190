package org.clearcine.core.video;

import java.io.Closeable;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * Ends a video process when its work is cancelled: whoever is writing into a pipe that nobody empties cannot look for
 * itself, and no pipe can be written to with patience.
 */
public final class CancelWatch implements Closeable {

    private static final long LOOKS_EVERY_MILLIS = 50;

    private final Thread watch;
    private volatile boolean over;

    private CancelWatch(VideoProcess process, ProgressMonitor monitor) {
        watch = new Thread(() -> look(process, monitor), "video cancel watch");
        watch.setDaemon(true);
    }

    /** Watches until it is closed. */
    public static CancelWatch over(VideoProcess process, ProgressMonitor monitor) {
        CancelWatch made = new CancelWatch(process, monitor);
        made.watch.start();
        return made;
    }

    private void look(VideoProcess process, ProgressMonitor monitor) {
        try {
            while (!over) {
                if (monitor.isCancelled()) {
                    process.close();
                    return;
                }
                Thread.sleep(LOOKS_EVERY_MILLIS);
            }
        } catch (InterruptedException noLongerNeeded) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over = true;
        watch.interrupt();
    }
}
