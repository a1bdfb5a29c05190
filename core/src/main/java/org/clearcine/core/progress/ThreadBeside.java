package org.clearcine.core.progress;

/** A thread that never keeps the program alive and is waited for whatever happens. */
final class ThreadBeside {

    private final Thread thread;

    private ThreadBeside(Thread thread) {
        this.thread = thread;
    }

    static ThreadBeside begin(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return new ThreadBeside(thread);
    }

    /** Returns when the work has ended; an interrupt meanwhile is kept for later. */
    void join() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
