package org.clearcine.app.session;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What is open now; all on the JavaFX thread. */
public final class Session {

    private final ObservableList<OpenLoop> loops = FXCollections.observableArrayList();
    private final ObservableList<RefusedFile> refused = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<OpenLoop>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty namesHidden = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Message>> message = new SimpleObjectProperty<>(Optional.empty());

    /** Whether the screen is being shared: then nothing shows what a patient, or a file, is called. */
    public BooleanProperty namesHiddenProperty() {
        return namesHidden;
    }

    /** What a loop is called on the screen. */
    public String shownName(OpenLoop loop) {
        return namesHidden.get()
                ? "Loop " + (loops.indexOf(loop) + 1)
                : loop.title().name();
    }

    /** In the order in which they were opened. */
    public ObservableList<OpenLoop> loops() {
        return loops;
    }

    /** Files that could not be opened, newest last. */
    public ObservableList<RefusedFile> refused() {
        return refused;
    }

    /** The loop that is looked at. */
    public ReadOnlyObjectProperty<Optional<OpenLoop>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    public Optional<OpenLoop> current() {
        return current.get();
    }

    /** What the workstation wants to say to the user; never in a dialog. */
    public ObjectProperty<Optional<Message>> messageProperty() {
        return message;
    }

    public void say(Message said) {
        message.set(Optional.of(said));
    }

    /** Looks at a loop of the list. */
    public void show(OpenLoop loop) {
        if (!loops.contains(loop)) {
            throw new IllegalArgumentException("a loop that is not open");
        }
        current.set(Optional.of(loop));
    }

    /** Takes a loop off the list, and looks at its neighbour if it was looked at. The caller then closes it. */
    public void remove(OpenLoop loop) {
        int index = loops.indexOf(loop);
        loops.remove(loop);
        if (current.get().filter(shown -> shown == loop).isPresent()) {
            current.set(loops.isEmpty() ? Optional.empty() : Optional.of(loops.get(Math.min(index, loops.size() - 1))));
        }
    }
}
