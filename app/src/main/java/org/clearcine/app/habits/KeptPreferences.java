package org.clearcine.app.habits;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.settings.Preferences;

/** Writes preferences in the background, a moment after the last of many changes. On the JavaFX thread. */
public final class KeptPreferences {

    private final Preferences preferences;
    private final JobRunner jobs;
    private final PauseTransition soon = new PauseTransition(Duration.millis(500));

    public KeptPreferences(Preferences preferences, JobRunner jobs) {
        this.preferences = preferences;
        this.jobs = jobs;
        soon.setOnFinished(end -> write());
    }

    /** Some preference has another value. */
    public void changed() {
        soon.playFromStart();
    }

    /** Writes what has changed lately, at once: the program ends. */
    public void end() throws IOException {
        boolean waiting = soon.getStatus() == Animation.Status.RUNNING;
        soon.stop();
        if (waiting && preferences.folder().isPresent()) {
            Preferences.write(preferences.folder().get(), preferences.all());
        }
    }

    private void write() {
        Optional<Path> folder = preferences.folder();
        Map<String, String> now = preferences.all();
        folder.ifPresent(kept -> jobs.start(Lane.FILES, progress -> {
            Preferences.write(kept, now);
            return true;
        }));
    }
}
