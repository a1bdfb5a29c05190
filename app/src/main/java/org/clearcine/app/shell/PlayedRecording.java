package org.clearcine.app.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.session.OpenLoop;

/** Which loop's video file is played over the panes, and whether it runs. */
final class PlayedRecording {

    private final ObjectProperty<Optional<OpenLoop>> loop = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty playing = new SimpleBooleanProperty(true);

    /** Plays the file behind {@code wanted}, if it is a recording; closes the player if it is open. */
    void toggle(OpenLoop wanted) {
        if (isShown()) {
            close();
        } else if (wanted.title().recording().isPresent()) {
            playing.set(true);
            loop.set(Optional.of(wanted));
        }
    }

    void close() {
        loop.set(Optional.empty());
    }

    boolean isShown() {
        return loop.get().isPresent();
    }

    void togglePlaying() {
        playing.set(!playing.get());
    }

    ObjectProperty<Optional<OpenLoop>> loopProperty() {
        return loop;
    }

    BooleanProperty playingProperty() {
        return playing;
    }
}
