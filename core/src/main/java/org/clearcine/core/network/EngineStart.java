package org.clearcine.core.network;

import ai.djl.engine.Engine;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.progress.Waiting;

/**
 * Waits for the native engine in such a way that the wait can be left.
 *
 * <p>The first start of a process loads hundreds of megabytes, which nothing can interrupt. It therefore goes on beside
 * whoever waits for it; who leaves finds the engine ready the next time.
 */
final class EngineStart {

    private final FutureTask<Engine> start = new FutureTask<>(TorchRuntime::engine);

    private EngineStart() {}

    /** Begins to start the engine unless it runs, and returns at once. */
    static EngineStart begin() {
        EngineStart begun = new EngineStart();
        Thread beside = new Thread(begun.start, "native engine start");
        beside.setDaemon(true);
        beside.start();
        return begun;
    }

    /**
     * Returns once the engine runs.
     *
     * @throws NetworkUnavailableException if the natives cannot be loaded here
     */
    void await(ProgressMonitor progress) throws NetworkUnavailableException, CancelledException {
        try {
            Waiting.until(start, progress);
        } catch (ExecutionException e) {
            throw new NetworkUnavailableException(e.getCause().getMessage(), e.getCause());
        }
    }
}
