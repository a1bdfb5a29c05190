package org.clearcine.app.job;

/** Runs work away from the JavaFX thread and brings the results back to it. */
public interface JobRunner extends AutoCloseable {

    /** Runs {@code work} in its lane, after whatever waits there already. */
    void execute(Lane lane, Runnable work);

    /** Runs {@code work} on the JavaFX thread, soon. */
    void onScreen(Runnable work);

    /** Runs {@code work} on the JavaFX thread once that has done what it does now, so that the screen goes on in between. */
    default void later(Runnable work) {
        onScreen(work);
    }

    /** Starts work whose progress, result and failure are told on the JavaFX thread. */
    default <T> Job<T> start(Lane lane, Work<T> work) {
        Job<T> job = new Job<>(work, this::onScreen);
        execute(lane, job::run);
        return job;
    }

    /** Stops taking work; running work is interrupted. */
    @Override
    void close();
}
