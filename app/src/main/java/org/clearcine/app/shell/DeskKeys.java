package org.clearcine.app.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.clearcine.app.keys.KeyMap.key;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.clearcine.app.keys.KeyMap;

/** The keys of what lies around the picture, and commands that have no key until somebody gives them one. */
final class DeskKeys {

    private DeskKeys() {}

    static List<KeyMap.Entry> entries(Desk desk, Commands commands) {
        return List.of(
                entry("Window", "Undo", desk.undo()::undo, key(KeyCode.Z, SHORTCUT_DOWN)),
                entry(
                        "Window",
                        "Redo",
                        desk.undo()::redo,
                        key(KeyCode.Y, SHORTCUT_DOWN),
                        key(KeyCode.Z, SHORTCUT_DOWN, SHIFT_DOWN)),
                entry("Window", "All commands", open(desk.paletteShownProperty()), key(KeyCode.K, SHORTCUT_DOWN)),
                entry("Window", "Change keys", open(desk.keysShownProperty()), key(KeyCode.COMMA, SHORTCUT_DOWN)),
                entry("Window", "Light or dark", desk::changeTheme, key(KeyCode.F6)),
                entry("Cine", "Play the whole loop", commands.cine()::clearRange),
                entry("Cine", "Speed of the file", commands.cine()::normalSpeed),
                entry("Picture", "The whole frame", commands.look()::showWhole));
    }

    /** Not closed by the same key: one that repeats because it is held would do so at once. */
    private static Runnable open(BooleanProperty shown) {
        return () -> shown.set(true);
    }

    private static KeyMap.Entry entry(String group, String says, Runnable action, KeyCombination... keys) {
        return new KeyMap.Entry(group, says, List.of(keys), action);
    }
}
