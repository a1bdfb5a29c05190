package org.clearcine.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.clearcine.app.job.FxJobRunner;
import org.clearcine.app.settings.Preferences;
import org.clearcine.app.settings.WindowPlace;
import org.clearcine.app.shell.SystemFilePicker;
import org.clearcine.core.cli.ProductVersion;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.storage.DataFolder;

/** The workstation as a JavaFX program: its window, its theme, its beginning and end. */
public final class WorkstationApplication extends Application {

    private static final double SHARE_OF_SCREEN = 0.92;
    /** Below this width the transport buttons and panels no longer fit beside one another. */
    private static final double NARROWEST = 1260;

    private static final int[] ICON_SIZES = {16, 32, 48, 128, 256};

    private Workstation workstation;
    private Preferences preferences = Preferences.forgotten();

    /** Off the JavaFX thread, which never waits for a disk. */
    @Override
    public void init() {
        preferences = Preferences.read(DataFolder.ofUser().resolve("person"));
    }

    @Override
    public void start(Stage stage) throws IOException {
        Path directory = Files.createDirectories(UserDirectories.cache());
        workstation = new Workstation(new Workstation.Surroundings(
                new FxJobRunner(),
                ModelRegistry.installed().catalog().preferred(),
                new SystemFilePicker(stage),
                directory,
                ProductVersion.text(),
                preferences));
        // The title names no loop and no patient: screens are shared and photographed.
        stage.setTitle("ClearCine");
        for (int size : ICON_SIZES) {
            Image icon =
                    new Image(WorkstationApplication.class.getResourceAsStream("icons/clearcine-" + size + ".png"));
            stage.getIcons().add(icon);
        }
        stage.setScene(workstation.scene());
        fitToScreen(stage);
        WindowPlace.keep(stage, preferences);
        stage.show();
        List<Path> paths = getParameters().getRaw().stream().map(Path::of).toList();
        if (paths.isEmpty()) {
            workstation.begin();
        } else {
            workstation.begin(paths);
        }
    }

    private static void fitToScreen(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double narrowest = Math.min(NARROWEST, screen.getWidth());
        stage.setWidth(Math.max(narrowest, screen.getWidth() * SHARE_OF_SCREEN));
        stage.setHeight(screen.getHeight() * SHARE_OF_SCREEN);
        stage.setMinWidth(narrowest);
        stage.setMinHeight(Math.min(640, screen.getHeight()));
    }

    @Override
    public void stop() throws IOException {
        if (workstation != null) {
            workstation.close();
        }
    }
}
