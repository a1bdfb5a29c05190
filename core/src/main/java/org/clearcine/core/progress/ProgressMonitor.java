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

    /** Leaves the work at once when somebody asked for it. */
    default void checkCancelled() throws CancelledException {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
