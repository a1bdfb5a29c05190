package org.clearcine.core.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * One line on the terminal that says what is being done, how far it is and how long it will still take.
 *
 * <p>Silent where standard error is not a terminal: the launcher says so, and on Linux the process can see it itself.
 */
final class TerminalProgress implements ProgressMonitor, AutoCloseable {

    private static final String IS_TERMINAL = "clearcine.terminal";
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");
    private static final long REDRAW_NANOS = 200_000_000L;

    private final PrintWriter err;
    private final boolean visible;
    private String stage = "";
    private long stageStartNanos;
    private long drawnNanos;
    private boolean drawn;

    TerminalProgress(PrintWriter err, boolean visible) {
        this.err = err;
        this.visible = visible;
    }

    /** Visible where standard error is a terminal. */
    static TerminalProgress on(PrintWriter err) {
        return new TerminalProgress(err, Boolean.getBoolean(IS_TERMINAL) || leadsToTerminal(STANDARD_ERROR));
    }

    private static boolean leadsToTerminal(Path stream) {
        try {
            return Files.readSymbolicLink(stream).startsWith("/dev/pts");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public synchronized void progress(String newStage, long done, long total) {
        long now = System.nanoTime();
        if (!newStage.equals(stage)) {
            stage = newStage;
            stageStartNanos = now;
        } else if (now - drawnNanos < REDRAW_NANOS && done < total) {
            return;
        }
        drawnNanos = now;
        if (visible) {
            drawn = true;
            err.print("\r\u001b[K" + line(stage, done, total, (now - stageStartNanos) / 1e9));
            err.flush();
        }
    }

    @Override
    public boolean isCancelled() {
        return false;
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }

    /** Such as {@code Denoising 12 of 96, 8 s left}. */
    static String line(String stage, long done, long total, double secondsSoFar) {
        String text = stage + " " + done + " of " + total;
        if (done == 0 || done >= total || secondsSoFar < 1) {
            return text;
        }
        long left = (long) Math.ceil(secondsSoFar * (total - done) / done);
        return text + ", " + (left < 90 ? left + " s" : (left + 59) / 60 + " min") + " left";
    }
}
