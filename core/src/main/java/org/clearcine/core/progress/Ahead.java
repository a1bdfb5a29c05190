package org.clearcine.core.progress;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/**
 * Makes the next piece of a sequence while the caller works on the last one, so that two halves of a pipeline keep two
 * processors busy.
 *
 * <p>Pieces come in order and one at a time: at most one is being made or waits while the caller has another, which bounds
 * memory. A failure of the source reaches the caller after all the pieces before it, as if there were one thread.
 */
public final class Ahead<T> implements AutoCloseable {

    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Source<T> source;
    private final ProgressMonitor progress;
    private final SynchronousQueue<Piece<T>> handOver = new SynchronousQueue<>();
    private final Optional<ThreadBeside> maker;
    private volatile boolean closed;

    /** Where pieces come from; used by one thread at a time. */
    @FunctionalInterface
    public interface Source<T> {

        /**
         * The next piece, empty after the last.
         *
         * @param progress to be asked whether to stop; reports nothing
         */
        Optional<T> next(ProgressMonitor progress) throws IOException, CancelledException;
    }

    /** A piece, the end (neither), or why there is none. */
    private record Piece<T>(Optional<T> value, Optional<Throwable> failure) {}

    private Ahead(Source<T> source, ProgressMonitor progress, boolean apart) {
        this.source = Objects.requireNonNull(source, "source");
        this.progress = Objects.requireNonNull(progress, "progress");
        this.maker = apart ? Optional.of(ThreadBeside.begin(this::make, "pipeline ahead")) : Optional.empty();
    }

    /**
     * Begins to make the first piece at once.
     *
     * @param progress cancels both sides; only the caller's side reports to it
     */
    public static <T> Ahead<T> begin(Source<T> source, ProgressMonitor progress) {
        return new Ahead<>(source, progress, true);
    }

    /** Makes each piece when it is asked for, for pieces so large that two are too many. */
    public static <T> Ahead<T> inPlace(Source<T> source, ProgressMonitor progress) {
        return new Ahead<>(source, progress, false);
    }

    /** The next piece, empty after the last; not to be called again after that or after a failure. */
    public Optional<T> next() throws IOException, CancelledException {
        if (maker.isEmpty()) {
            return source.next(progress);
        }
        while (true) {
            progress.checkCancelled();
            try {
                Piece<T> piece = handOver.poll(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
                if (piece != null) {
                    return opened(piece);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }

    private static <T> Optional<T> opened(Piece<T> piece) throws IOException, CancelledException {
        if (piece.failure().isEmpty()) {
            return piece.value();
        }
        Throwable failure = piece.failure().get();
        if (failure instanceof IOException) {
            throw (IOException) failure;
        } else if (failure instanceof CancelledException) {
            throw (CancelledException) failure;
        } else if (failure instanceof Error) {
            throw (Error) failure;
        }
        throw (RuntimeException) failure;
    }

    private void make() {
        ProgressMonitor until = new UntilClosed(() -> closed, progress);
        Piece<T> piece;
        do {
            try {
                piece = new Piece<>(source.next(until), Optional.empty());
            } catch (IOException | CancelledException | RuntimeException | Error failure) {
                piece = new Piece<>(Optional.empty(), Optional.of(failure));
            }
        } while (handedOver(piece) && piece.value().isPresent());
    }

    private boolean handedOver(Piece<T> piece) {
        try {
            while (!closed) {
                if (handOver.offer(piece, LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops the source and returns when nothing of it runs any more. */
    @Override
    public void close() {
        closed = true;
        maker.ifPresent(ThreadBeside::join);
    }
}
