package org.clearcine.app.denoising;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.clearcine.app.session.OpenLoop;

/** How fast the denoiser gets on, and on what: counted from the first frame that was handed over. */
final class RunSpeed {

    private final LongSupplier nanoTime;
    private final Supplier<String> device;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Subscription subscription = Subscription.EMPTY;
    private int firstCount;
    private long firstNanos;

    /** @param device what the run computes on, empty while that is not known */
    RunSpeed(LongSupplier nanoTime, Supplier<String> device) {
        this.nanoTime = nanoTime;
        this.device = device;
    }

    /** Counts the frames of a run that has just begun. */
    void follow(OpenLoop loop) {
        subscription.unsubscribe();
        firstCount = 0;
        words.set(device.get());
        subscription = loop.doneFramesProperty().subscribe(done -> count(done.intValue()));
    }

    /** Keeps what stands there when the run has ended. */
    void stop() {
        subscription.unsubscribe();
    }

    private void count(int done) {
        long now = nanoTime.getAsLong();
        if (done == 0 || done < firstCount || firstCount == 0) {
            firstCount = done;
            firstNanos = now;
            return;
        }
        double seconds = (now - firstNanos) / 1e9;
        if (done > firstCount && seconds > 0) {
            words.set(device.get() + String.format(Locale.ROOT, ", %.1f frames/s", (done - firstCount) / seconds));
        }
    }

    ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }
}
