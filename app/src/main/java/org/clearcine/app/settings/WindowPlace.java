package org.clearcine.app.settings;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window was when it was last moved: it opens there again, if that is still on a screen. */
public final class WindowPlace {

    private static final String MAXIMIZED = "window.maximized";
    private static final String[] NAMES = {"window.x", "window.y", "window.width", "window.height"};
    /** As much of the window's upper edge must lie on a screen that it can be taken hold of. */
    private static final double GRASP = 100;

    private WindowPlace() {}

    /** Puts a window that has its first place already where it was, and remembers where it goes. */
    public static void keep(Stage stage, Preferences preferences) {
        place(preferences).filter(WindowPlace::isOnScreen).ifPresent(place -> {
            stage.setX(place.getMinX());
            stage.setY(place.getMinY());
            stage.setWidth(place.getWidth());
            stage.setHeight(place.getHeight());
        });
        stage.setMaximized(preferences.get(MAXIMIZED).filter("true"::equals).isPresent());
        Runnable remember = () -> remember(stage, preferences);
        stage.xProperty().subscribe(remember);
        stage.yProperty().subscribe(remember);
        stage.widthProperty().subscribe(remember);
        stage.heightProperty().subscribe(remember);
        stage.maximizedProperty().subscribe(remember);
    }

    private static void remember(Stage stage, Preferences preferences) {
        if (!stage.isShowing() || stage.isIconified()) {
            return;
        }
        preferences.set(MAXIMIZED, Boolean.toString(stage.isMaximized()));
        if (!stage.isMaximized()) {
            double[] values = {stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()};
            for (int i = 0; i < NAMES.length; i++) {
                preferences.set(NAMES[i], Double.toString(values[i]));
            }
        }
    }

    private static Optional<Rectangle2D> place(Preferences preferences) {
        double[] values = new double[NAMES.length];
        for (int i = 0; i < NAMES.length; i++) {
            Optional<Double> value = preferences.number(NAMES[i]);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.get();
        }
        return values[2] < 1 || values[3] < 1
                ? Optional.empty()
                : Optional.of(new Rectangle2D(values[0], values[1], values[2], values[3]));
    }

    private static boolean isOnScreen(Rectangle2D place) {
        return !Screen.getScreensForRectangle(place.getMinX(), place.getMinY(), GRASP, GRASP)
                .isEmpty();
    }
}
