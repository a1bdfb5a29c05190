package org.clearcine.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.clearcine.app.Workstation;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.job.FxJobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.settings.Preferences;
import org.clearcine.app.shell.Commands;
import org.clearcine.app.tools.Measurement;
import org.clearcine.app.tools.Readings;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.measurement.Calibration;
import org.clearcine.core.measurement.Point;

/** A workstation of its own in which somebody is reading: until it is killed. Says in a file when it has been written down. */
final class InterruptedReading {

    static final int INDEX = 5;
    static final double STRENGTH = 0.35;
    static final double CENTER = 1_234;
    static final double WIDTH = 567;

    private final Workstation workstation;
    private final Path folder;

    private InterruptedReading(Path folder, Path file) {
        this.folder = folder;
        workstation = new Workstation(new Workstation.Surroundings(
                new FxJobRunner(),
                new ClassicalDenoiser(),
                new ChosenFiles(),
                folder,
                "0.1.0",
                Preferences.read(folder)));
        Commands.Models models = workstation.models();
        models.denoising().automaticProperty().set(false);
        models.session().loops().addListener((ListChangeListener<OpenLoop>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::measure);
            }
        });
        Stage stage = new Stage();
        stage.setScene(workstation.scene());
        stage.show();
        workstation.begin(List.of(file));
        models.session().currentProperty().subscribe(shown -> shown.ifPresent(this::read));
    }

    private void measure(OpenLoop loop) {
        Measurement line =
                new Measurement(1, Measurement.Kind.DISTANCE, List.of(new Point(10, 20), new Point(110, 20)));
        workstation
                .models()
                .tools()
                .reading()
                .begin(loop, new Readings(List.of(line), Calibration.NONE.byLine(new Point(0, 0), new Point(0, 3), 1)));
    }

    private void read(OpenLoop loop) {
        Commands.Models models = workstation.models();
        models.viewer().cine().goTo(INDEX);
        models.viewer().look().setWindow(CENTER, WIDTH);
        models.viewer().look().zoomAt(2, 0.25, 0.25);
        models.viewer().compare().modeProperty().set(CompareMode.WIPE);
        loop.keyFrames().toggle(2);
        loop.settingsProperty().set(loop.settingsProperty().get().withStrength(STRENGTH));
        Timeline later = new Timeline(new KeyFrame(Duration.seconds(3), tick -> sayWhenWritten()));
        later.setCycleCount(Animation.INDEFINITE);
        later.play();
    }

    private void sayWhenWritten() {
        try {
            if (Files.exists(folder.resolve("session.bin"))) {
                Files.writeString(folder.resolve("ready"), "");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A folder of its own, and the file to read. */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        Platform.startup(() -> new InterruptedReading(folder, file));
    }
}
