package org.clearcine.app.job;

/** Runs everything at once in the calling thread: for tests and for headless use. */
public final class InPlaceJobRunner implements JobRunner {

    @Override
    public void execute(Lane lane, Runnable work) {
        work.run();
    }

    @Override
    public void onScreen(Runnable work) {
        work.run();
    }

    @Override
    public void close() {}
}
