package org.clearcine.app.job;

import org.clearcine.core.progress.ProgressMonitor;

/** Something that blocks, says how far it is, and stops when asked. */
@FunctionalInterface
public interface Work<T> {

    T run(ProgressMonitor progress) throws Exception;
}
