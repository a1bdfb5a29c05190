package org.clearcine.app.session;

import java.util.Collections;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The frames of a loop that somebody has marked, by index. On the JavaFX thread. */
public final class KeyFrames {

    private final ReadOnlyObjectWrapper<NavigableSet<Integer>> marked =
            new ReadOnlyObjectWrapper<>(Collections.emptyNavigableSet());

    /** Marks a frame, or takes its mark away. */
    public void toggle(int index) {
        TreeSet<Integer> changed = new TreeSet<>(marked.get());
        if (!changed.remove(index)) {
            changed.add(index);
        }
        marked.set(Collections.unmodifiableNavigableSet(changed));
    }

    public boolean contains(int index) {
        return marked.get().contains(index);
    }

    /** The next one behind a frame; behind the last one comes the first. */
    public Optional<Integer> after(int index) {
        return nearest(marked.get().higher(index), true);
    }

    /** The next one before a frame; before the first one comes the last. */
    public Optional<Integer> before(int index) {
        return nearest(marked.get().lower(index), false);
    }

    private Optional<Integer> nearest(Integer found, boolean first) {
        if (found != null || marked.get().isEmpty()) {
            return Optional.ofNullable(found);
        }
        return Optional.of(first ? marked.get().first() : marked.get().last());
    }

    /** In order; replaced as a whole when it changes. */
    public ReadOnlyObjectProperty<NavigableSet<Integer>> markedProperty() {
        return marked.getReadOnlyProperty();
    }
}
