package org.clearcine.app.habits;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.tools.ReadingModel;
import org.clearcine.app.viewer.CompareModel;
import org.clearcine.app.viewer.PictureModel;

/**
 * The way back, one for each loop, through all that was done to the view and to the measurements, in the order in which it was
 * done.
 *
 * <p>What changes at one moment is one step; so is a drag.
 */
public final class UndoLine {

    /** What can change. */
    private enum Kind {
        WINDOW,
        PLACE,
        TURN,
        COMPARE,
        SIDES,
        OWN_WINDOWS,
        SLIDERS,
        SUBTRACTION,
        MEASUREMENTS;

        /** Whether it changes little by little, as in a drag. */
        private boolean isGradual() {
            return this == WINDOW || this == PLACE || this == SLIDERS || this == OWN_WINDOWS;
        }
    }

    private record Change(Runnable back, Runnable forth) {}

    private record Step(Map<Kind, Change> changes) {}

    private static final int MOST_STEPS = 200;
    private static final long ONE_DRAG_NANOS = 700_000_000L;

    /** Steps of one loop. */
    private static final class Line {
        private final Deque<Step> before = new ArrayDeque<>();
        private final Deque<Step> after = new ArrayDeque<>();
    }

    private final Session session;
    private final ReadingModel reading;
    private final LongSupplier nanoTime;
    private final Map<OpenLoop, Line> lines = new WeakHashMap<>();
    private Optional<OpenLoop> loop = Optional.empty();
    private Subscription ofLoop = Subscription.EMPTY;
    private boolean open;
    private boolean moving;
    private long lastNanos;

    /** Made after the models it watches, so that it hears of a new loop after they do. */
    public UndoLine(Session session, PictureModel look, CompareModel compare, ReadingModel reading) {
        this(session, reading, System::nanoTime);
        watch(Kind.WINDOW, look.transformProperty(), look.transformProperty()::set);
        look.panZoomProperty().subscribe((before, now) -> {
            Kind kind = before.orientation().equals(now.orientation()) ? Kind.PLACE : Kind.TURN;
            Consumer<PanZoom> set = look.panZoomProperty()::set;
            note(kind, new Change(() -> set.accept(before), () -> set.accept(now)));
        });
        watch(Kind.COMPARE, compare.modeProperty(), compare.modeProperty()::set);
        watch(
                Kind.SIDES,
                compare.swappedProperty(),
                sides -> compare.swappedProperty().set(sides));
        watch(Kind.OWN_WINDOWS, compare.ownTransformsProperty(), compare::setOwnTransforms);
        reading.whenStepped(() -> note(Kind.MEASUREMENTS, new Change(reading::undo, reading::redo)));
    }

    private UndoLine(Session session, ReadingModel reading, LongSupplier nanoTime) {
        this.session = session;
        this.reading = reading;
        this.nanoTime = nanoTime;
        session.currentProperty().subscribe(this::follow);
    }

    private <T> void watch(Kind kind, ObservableValue<T> value, Consumer<T> set) {
        value.subscribe((before, now) -> note(kind, new Change(() -> set.accept(before), () -> set.accept(now))));
    }

    private void follow(Optional<OpenLoop> shown) {
        ofLoop.unsubscribe();
        loop = shown;
        open = false;
        ofLoop = shown.map(current -> Subscription.combine(
                        current.settingsProperty()
                                .subscribe((before, now) -> note(
                                        Kind.SLIDERS,
                                        new Change(
                                                () -> current.settingsProperty().set(before),
                                                () -> current.settingsProperty().set(now)))),
                        current.subtractionProperty()
                                .subscribe((before, now) -> note(
                                        Kind.SUBTRACTION,
                                        new Change(
                                                () -> current.subtractionProperty()
                                                        .set(before),
                                                () -> current.subtractionProperty()
                                                        .set(now))))))
                .orElse(Subscription.EMPTY);
    }

    private void note(Kind kind, Change change) {
        // While another loop comes, its own view comes with it: nobody did that.
        if (moving || loop.isEmpty() || !loop.equals(session.current())) {
            return;
        }
        Line line = lines.computeIfAbsent(loop.get(), key -> new Line());
        long now = nanoTime.getAsLong();
        Step last = line.before.peekLast();
        boolean sameDrag = last != null
                && kind.isGradual()
                && last.changes().keySet().equals(Set.of(kind))
                && now - lastNanos < ONE_DRAG_NANOS;
        if (last == null || !(open || sameDrag)) {
            last = new Step(new LinkedHashMap<>());
            remember(line.before, last);
        }
        last.changes().merge(kind, change, (first, next) -> new Change(first.back(), next.forth()));
        line.after.clear();
        lastNanos = now;
        keepOpenForThisMoment();
    }

    private void keepOpenForThisMoment() {
        if (!open) {
            open = true;
            Platform.runLater(() -> open = false);
        }
    }

    public void undo() {
        loop.map(lines::get).ifPresent(line -> move(line.before, line.after, true));
    }

    public void redo() {
        loop.map(lines::get).ifPresent(line -> move(line.after, line.before, false));
    }

    private void move(Deque<Step> from, Deque<Step> to, boolean back) {
        Step step = from.pollLast();
        if (step == null) {
            return;
        }
        moving = true;
        for (Change change : step.changes().values()) {
            (back ? change.back() : change.forth()).run();
        }
        moving = false;
        open = false;
        lastNanos = nanoTime.getAsLong() - ONE_DRAG_NANOS;
        remember(to, step);
    }

    private static void remember(Deque<Step> steps, Step step) {
        steps.addLast(step);
        if (steps.size() > MOST_STEPS) {
            steps.removeFirst();
        }
    }
}
