package org.clearcine.core.progress;

/** The work was stopped on request. Cancelled is not failed: nothing is wrong and nothing is to be reported. */
public final class CancelledException extends Exception {

    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super("cancelled");
    }
}
