package org.clearcine.core.progress;

/**
 * The only way that blocking work of the core speaks with whoever waits for it.
 *
 * <p>Work calls {@link #checkCancelled()} at least twice a second, so that a cancel answers within a second.
 */
public interface ProgressMonitor {

    /** Ignores all progress and never cancels. */
    ProgressMonitor NONE = new ProgressMonitor() {
        @Override
        public void progress(String stage, long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * Says how far the work is.
     *
     * @param stage what is being done, a few words for the user
     * @param done units finished, from 0 to {@code total}
     * @param total units in all, at least 1
     */
    void progress(String stage, long done, long total);

    boolean isCancelled();

    /** The same without progress: for a part of work whose whole tells how far it is. Cancels are passed on. */
    default ProgressMonitor withoutProgress() {
        return said((stage, done, total) -> {});
    }

    /** The same under one name, whatever the work calls its stages. */
    default ProgressMonitor named(String name) {
        return said((stage, done, total) -> progress(name, done, total));
    }

    private ProgressMonitor said(Saying saying) {
        ProgressMonitor whole = this;
        return new ProgressMonitor() {
            @Override
            public void progress(String stage, long done, long total) {
                saying.progress(stage, done, total);
            }

            @Override
            public boolean isCancelled() {
                return whole.isCancelled();
            }

            @Override
            public void checkCancelled() throws CancelledException {
                whole.checkCancelled();
            }
        };
    }

    /** What becomes of progress. */
    @FunctionalInterface
    interface Saying {
        void progress(String stage, long done, long total);
    }

    /** Leaves the work at once when somebody asked for it. */
    default void checkCancelled() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
