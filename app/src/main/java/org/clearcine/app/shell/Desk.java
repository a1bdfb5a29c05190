package org.clearcine.app.shell;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import org.clearcine.app.habits.UndoLine;
import org.clearcine.app.settings.Preferences;

/** What a person has arranged around the picture: theme, pages that lie over it, the way back. */
public final class Desk {

    private static final String THEME = "theme";

    private final Preferences preferences;
    private final UndoLine undo;
    private final ObjectProperty<Theme> theme;
    private final BooleanProperty paletteShown = new SimpleBooleanProperty();
    private final BooleanProperty keysShown = new SimpleBooleanProperty();
    private final Wardrobe wardrobe;

    /** @param preferences where the choices are kept */
    public Desk(Preferences preferences, UndoLine undo) {
        this.preferences = preferences;
        this.undo = undo;
        theme = new SimpleObjectProperty<>(Theme.named(preferences.get(THEME)));
        wardrobe = new Wardrobe(theme.get());
        theme.subscribe((before, now) -> {
            preferences.set(THEME, now.says());
            wardrobe.wear(now);
        });
    }

    Preferences preferences() {
        return preferences;
    }

    UndoLine undo() {
        return undo;
    }

    ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    void changeTheme() {
        theme.set(theme.get().other());
    }

    /** Has a window follow the theme; to be called again when a part has been added to it. */
    public void dress(Scene scene) {
        wardrobe.follow(scene);
    }

    /** Whether the list of all commands lies over the picture. */
    BooleanProperty paletteShownProperty() {
        return paletteShown;
    }

    /** Whether the page on which keys are changed lies over the picture. */
    BooleanProperty keysShownProperty() {
        return keysShown;
    }

    /** Closes what lies on top; says whether there was anything. */
    boolean closeTop() {
        for (BooleanProperty shown : List.of(paletteShown, keysShown)) {
            if (shown.get()) {
                shown.set(false);
                return true;
            }
        }
        return false;
    }
}
