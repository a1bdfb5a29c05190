package org.clearcine.app.job;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/** Lets a command without a window of its own do things on the JavaFX thread and wait for them. */
public final class Screen {

    private Screen() {}

    /**
     * Starts JavaFX; it then runs until {@link #stop}.
     *
     * @throws NoDisplayException if there is no display to use
     */
    public static void start() throws NoDisplayException {
        FutureTask<Boolean> started = new FutureTask<>(() -> true);
        try {
            Platform.setImplicitExit(false);
            Platform.startup(started);
        } catch (RuntimeException failure) {
            if (NoDisplayException.explains(failure)) {
                throw NoDisplayException.of(failure);
            }
            throw failure;
        }
        await(started);
    }

    public static void stop() {
        Platform.exit();
    }

    /** Does {@code action} on the JavaFX thread and hands over what it gives. */
    public static <T> T call(Callable<T> action) {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return await(task);
    }

    private static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the screen", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("failed on the screen", failed.getCause());
        }
    }
}
