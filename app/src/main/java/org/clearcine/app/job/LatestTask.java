package org.clearcine.app.job;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Work that follows a dragged slider: while one request is worked on only the newest of all later ones is kept.
 *
 * <p>Results arrive on the JavaFX thread in the order in which they were requested.
 *
 * @param <R> what is asked for
 * @param <T> what comes out
 */
public final class LatestTask<R, T> {

    /** Turns a request into its result. */
    @FunctionalInterface
    public interface Step<R, T> {
        T apply(R request) throws Exception;
    }

    private final JobRunner jobs;
    private final Lane lane;
    private final Step<R, T> step;
    private final Consumer<T> accept;
    private final Consumer<Throwable> fail;
    private final AtomicReference<R> newest = new AtomicReference<>();

    public LatestTask(JobRunner jobs, Lane lane, Step<R, T> step, Consumer<T> accept, Consumer<Throwable> fail) {
        this.jobs = jobs;
        this.lane = lane;
        this.step = step;
        this.accept = accept;
        this.fail = fail;
    }

    /** Asks for a result; a request that has not begun yet is forgotten. */
    public void request(R request) {
        if (newest.getAndSet(request) == null) {
            jobs.execute(lane, this::runNewest);
        }
    }

    private void runNewest() {
        R request = newest.getAndSet(null);
        try {
            T result = step.apply(request);
            jobs.onScreen(() -> accept.accept(result));
        } catch (Exception | OutOfMemoryError failure) {
            jobs.onScreen(() -> fail.accept(failure));
        }
    }
}
