package org.clearcine.app.tools;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A value with the way back to what it was before, and forth again. */
final class History<S> {

    private static final int MOST_STEPS = 200;

    private final ReadOnlyObjectWrapper<S> value;
    private final Deque<S> before = new ArrayDeque<>();
    private final Deque<S> after = new ArrayDeque<>();

    private final Runnable stepped;

    /** @param stepped what to do after each step that can be undone */
    History(S first, Runnable stepped) {
        this.stepped = stepped;
        value = new ReadOnlyObjectWrapper<>(first);
    }

    ReadOnlyObjectProperty<S> property() {
        return value.getReadOnlyProperty();
    }

    S get() {
        return value.get();
    }

    /** A step that can be undone; none if nothing changes. */
    void set(S next) {
        if (next.equals(value.get())) {
            return;
        }
        remember(before, value.get());
        after.clear();
        value.set(next);
        stepped.run();
    }

    /** Shows a value on its way to a step, as while something is dragged; {@link #keep} makes the step. */
    void preview(S passing) {
        value.set(passing);
    }

    /** Ends a preview that began at {@code start}. */
    void keep(S start) {
        S end = value.get();
        value.set(start);
        set(end);
    }

    void undo() {
        move(before, after);
    }

    void redo() {
        move(after, before);
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    boolean canRedo() {
        return !after.isEmpty();
    }

    private void move(Deque<S> from, Deque<S> to) {
        if (!from.isEmpty()) {
            remember(to, value.get());
            value.set(from.removeLast());
        }
    }

    private static <S> void remember(Deque<S> steps, S step) {
        steps.addLast(step);
        if (steps.size() > MOST_STEPS) {
            steps.removeFirst();
        }
    }
}
