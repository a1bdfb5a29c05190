package org.clearcine.app.viewer;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/**
 * Which frame is asked for, and how that moves: play, step, range, speed.
 *
 * <p>Call {@link #pulse} once a screen refresh; the model asks its clock and nothing else.
 */
public final class CineModel {

    /** The speeds that J and L step through. */
    private static final double[] SPEEDS = {0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4};

    private static final int NORMAL = 3;

    private final LongSupplier nanoTime;
    private final ObjectProperty<Optional<OpenLoop>> loop = new SimpleObjectProperty<>(Optional.empty());
    private final IntegerProperty index = new SimpleIntegerProperty();
    private final ReadOnlyIntegerWrapper frameCount = new ReadOnlyIntegerWrapper(1);
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final ReadOnlyDoubleWrapper speed = new ReadOnlyDoubleWrapper(1);
    private final ObjectProperty<CineClock.Repeat> repeat = new SimpleObjectProperty<>(CineClock.Repeat.LOOP);
    private final ObjectProperty<FrameRange> range = new SimpleObjectProperty<>(FrameRange.whole(1));
    private final BooleanProperty filmstripShown = new SimpleBooleanProperty(true);
    /** Where each loop stood when it was left. */
    private final Map<OpenLoop, LoopPlace> kept = new WeakHashMap<>();

    private Optional<CineClock> clock = Optional.empty();
    private int speedStep = NORMAL;

    public CineModel(Session session, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        session.currentProperty().subscribe(this::show);
        playing.subscribe(this::restartClock);
        repeat.subscribe(this::restartClock);
        range.subscribe(this::restartClock);
    }

    private void show(Optional<OpenLoop> shown) {
        loop.get().ifPresent(left -> kept.put(left, place()));
        int count = shown.map(open -> open.frames().frameCount()).orElse(1);
        Optional<LoopPlace> place = shown.map(kept::get)
                .filter(known -> Math.max(known.index(), known.range().last()) < count);
        index.set(place.map(LoopPlace::index).orElse(0));
        frameCount.set(count);
        range.set(place.map(LoopPlace::range).orElseGet(() -> FrameRange.whole(count)));
        loop.set(shown);
        restartClock();
    }

    private LoopPlace place() {
        return new LoopPlace(index.get(), range.get());
    }

    /** Where a loop stands, or stood when it was left; empty if it was never looked at. */
    public Optional<LoopPlace> placeOf(OpenLoop open) {
        return loop.get()
                .filter(shown -> shown == open)
                .map(shown -> place())
                .or(() -> Optional.ofNullable(kept.get(open)));
    }

    /** Begins a loop that has not been looked at yet where an earlier session left it. */
    public void begin(OpenLoop open, LoopPlace earlier) {
        kept.put(open, earlier);
    }

    private void restartClock() {
        clock = loop.get()
                .filter(open -> playing.get() && frameCount.get() > 1)
                .map(open -> new CineClock.Plan(open.cine().timing(), range.get(), repeat.get(), speed.get()))
                .map(plan -> CineClock.starting(plan, index.get(), nanoTime.getAsLong()));
    }

    /** Moves to the frame that is due now, if the loop is playing. */
    public void pulse(long nowNanos) {
        clock.ifPresent(running -> {
            index.set(running.dueIndex(nowNanos));
            if (running.hasEnded(nowNanos)) {
                playing.set(false);
            }
        });
    }

    public void togglePlaying() {
        if (!playing.get()
                && repeat.get() == CineClock.Repeat.ONCE
                && index.get() == range.get().last()) {
            index.set(range.get().first());
        }
        playing.set(!playing.get());
    }

    /** Stops and goes {@code count} frames on, or back if negative; ends at the loop's ends. */
    public void step(int count) {
        goTo(index.get() + count);
    }

    /** Stops at a frame; an index outside the loop takes the nearest end. */
    public void goTo(int wanted) {
        playing.set(false);
        index.set(Math.max(0, Math.min(frameCount.get() - 1, wanted)));
    }

    public void goToFirst() {
        goTo(0);
    }

    public void goToLast() {
        goTo(frameCount.get() - 1);
    }

    public void faster() {
        setSpeedStep(speedStep + 1);
    }

    public void slower() {
        setSpeedStep(speedStep - 1);
    }

    public void normalSpeed() {
        setSpeedStep(NORMAL);
    }

    private void setSpeedStep(int step) {
        speedStep = Math.max(0, Math.min(SPEEDS.length - 1, step));
        speed.set(SPEEDS[speedStep]);
        clock = clock.map(running -> running.withSpeed(speed.get(), nanoTime.getAsLong()));
    }

    /** The loop is played from this frame on. */
    public void setIn() {
        range.set(range.get().from(index.get()));
    }

    /** The loop is played up to this frame. */
    public void setOut() {
        range.set(range.get().to(index.get()));
    }

    public void clearRange() {
        range.set(FrameRange.whole(frameCount.get()));
    }

    /** Marks the frame that is looked at, or takes its mark away. */
    public void toggleKeyFrame() {
        loop.get().ifPresent(open -> open.keyFrames().toggle(index.get()));
    }

    /** Stops at the next marked frame; after the last one comes the first. */
    public void goToNextKeyFrame() {
        loop.get().flatMap(open -> open.keyFrames().after(index.get())).ifPresent(this::goTo);
    }

    /** Stops at the marked frame before; before the first one comes the last. */
    public void goToPreviousKeyFrame() {
        loop.get().flatMap(open -> open.keyFrames().before(index.get())).ifPresent(this::goTo);
    }

    /** Whether the strip of small pictures is there. */
    public BooleanProperty filmstripShownProperty() {
        return filmstripShown;
    }

    /** Switches {@code mode} on, or back to playing round and round when it is on already. */
    public void toggleRepeat(CineClock.Repeat mode) {
        repeat.set(repeat.get() == mode ? CineClock.Repeat.ONCE : mode);
    }

    public ObjectProperty<Optional<OpenLoop>> loopProperty() {
        return loop;
    }

    /** The frame that is asked for, from 0. */
    public IntegerProperty indexProperty() {
        return index;
    }

    public ReadOnlyIntegerProperty frameCountProperty() {
        return frameCount.getReadOnlyProperty();
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    public ReadOnlyDoubleProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    public ObjectProperty<CineClock.Repeat> repeatProperty() {
        return repeat;
    }

    public ObjectProperty<FrameRange> rangeProperty() {
        return range;
    }
}
