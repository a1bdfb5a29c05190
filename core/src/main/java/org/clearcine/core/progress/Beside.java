package org.clearcine.core.progress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Works on several pieces at a time beside the caller, each with a tool that belongs to one thread, and answers in the order in which they
 * were begun.
 *
 * <p>Pieces go to the tools in turn, so which tool does which does not depend on how fast they are. Used by one thread.
 */
public final class Beside<W> implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final List<Worker<W>> workers = new ArrayList<>();
    private final Queue<FutureTask<?>> begun = new ArrayDeque<>();
    private final ProgressMonitor progress;
    private int turn;
    private volatile boolean closed;

    /** What is done with a tool. */
    @FunctionalInterface
    public interface Work<W> {

        /** @param progress to be asked whether to stop; reports nothing */
        void with(W tool, ProgressMonitor progress) throws CancelledException;
    }

    private record Worker<W>(W tool, BlockingQueue<FutureTask<?>> waiting, ThreadBeside thread) {}

    /**
     * One thread for each tool.
     *
     * @param progress cancels both sides; nothing is reported to it
     */
    public Beside(List<W> tools, ProgressMonitor progress) {
        this.progress = progress;
        for (W tool : tools) {
            BlockingQueue<FutureTask<?>> waiting = new LinkedBlockingQueue<>();
            workers.add(new Worker<>(tool, waiting, ThreadBeside.begin(() -> work(waiting), "pipeline beside")));
        }
    }

    /** Hands a piece to the tool whose turn it is, and returns at once. */
    public void begin(Work<W> work) {
        Worker<W> worker = workers.get(turn);
        turn = (turn + 1) % workers.size();
        FutureTask<?> task = new FutureTask<>(() -> {
            work.with(worker.tool(), new UntilClosed(() -> closed, progress));
            return null;
        });
        begun.add(task);
        worker.waiting().add(task);
    }

    /** Waits until the oldest piece is done; its failure, if it failed. */
    public void await() throws CancelledException {
        try {
            Waiting.until(begun.remove(), progress);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static CancelledException failure(Throwable cause) {
        if (cause instanceof CancelledException) {
            return (CancelledException) cause;
        } else if (cause instanceof Error) {
            throw (Error) cause;
        }
        throw (RuntimeException) cause;
    }

    private void work(BlockingQueue<FutureTask<?>> waiting) {
        try {
            while (!closed) {
                FutureTask<?> task = waiting.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (task != null) {
                    task.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Drops what has not begun and returns when no tool is in use any more. */
    @Override
    public void close() {
        closed = true;
        workers.forEach(worker -> worker.thread().join());
    }
}
