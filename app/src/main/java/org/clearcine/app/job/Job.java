package org.clearcine.app.job;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * One piece of running work as the screen sees it: state, progress, time left, and a way to stop it.
 *
 * <p>Properties and callbacks belong to the JavaFX thread; only {@link #run} is called elsewhere.
 */
public final class Job<T> {

    /** How a job stands. Cancelled is not failed. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    private record Progress(String stage, double fraction, String timeLeft) {}

    private final Work<T> work;
    private final Consumer<Runnable> screen;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.WAITING);
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper stage = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper timeLeft = new ReadOnlyStringWrapper("");
    private final AtomicReference<Progress> latest = new AtomicReference<>();
    private volatile boolean cancelled;
    private T result;
    private Throwable failure;
    private Consumer<T> whenDone = value -> {};
    private Consumer<Throwable> whenFailed = thrown -> {};
    private Runnable whenEnded = () -> {};

    Job(Work<T> work, Consumer<Runnable> screen) {
        this.work = work;
        this.screen = screen;
    }

    /** What to do with the result; done at once if it is there already. */
    public Job<T> whenDone(Consumer<T> action) {
        whenDone = action;
        if (state.get() == State.DONE) {
            action.accept(result);
        }
        return this;
    }

    /** What to do if the work fails; done at once if it has failed already. */
    public Job<T> whenFailed(Consumer<Throwable> action) {
        whenFailed = action;
        if (state.get() == State.FAILED) {
            action.accept(failure);
        }
        return this;
    }

    /** Runs last, however the job ends. */
    public Job<T> whenEnded(Runnable action) {
        whenEnded = action;
        if (hasEnded()) {
            action.run();
        }
        return this;
    }

    /** Whether the work is over, in whatever way. */
    public boolean hasEnded() {
        return state.get() != State.WAITING && state.get() != State.RUNNING;
    }

    /** Asks the work to stop; it answers within a second. */
    public void cancel() {
        cancelled = true;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1 while unknown. */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty stageProperty() {
        return stage.getReadOnlyProperty();
    }

    /** In words, such as "12 s left"; empty while unknown. */
    public ReadOnlyStringProperty timeLeftProperty() {
        return timeLeft.getReadOnlyProperty();
    }

    void run() {
        screen.accept(() -> state.set(State.RUNNING));
        try {
            monitor.checkCancelled();
            T value = work.run(monitor);
            screen.accept(() -> done(value));
        } catch (CancelledException | InterruptedException stopped) {
            screen.accept(() -> end(State.CANCELLED));
        } catch (Exception | OutOfMemoryError | StackOverflowError thrown) {
            // Work that is told to stop may stumble over what has been taken from under it.
            screen.accept(cancelled ? () -> end(State.CANCELLED) : () -> failed(thrown));
        }
    }

    private void done(T value) {
        result = value;
        end(State.DONE);
    }

    private void failed(Throwable thrown) {
        failure = thrown;
        end(State.FAILED);
    }

    private void end(State how) {
        timeLeft.set("");
        state.set(how);
        if (how == State.DONE) {
            whenDone.accept(result);
        } else if (how == State.FAILED) {
            whenFailed.accept(failure);
        }
        whenEnded.run();
    }

    private final ProgressMonitor monitor = new ProgressMonitor() {
        private final TimeLeft estimate = new TimeLeft(System.nanoTime());

        @Override
        public void progress(String what, long done, long total) {
            double part = (double) done / total;
            Progress now = new Progress(what, part, estimate.inWords(what, part, System.nanoTime()));
            // A busy screen gets only the newest; the queue never grows.
            if (latest.getAndSet(now) == null) {
                screen.accept(this::publish);
            }
        }

        private void publish() {
            Progress now = latest.getAndSet(null);
            stage.set(now.stage());
            fraction.set(now.fraction());
            timeLeft.set(now.timeLeft());
        }

        @Override
        public boolean isCancelled() {
            return cancelled || Thread.currentThread().isInterrupted();
        }
    };
}
