package org.clearcine.app.keys;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** What keys are called on keyboards, and which keys an event or a written name means. */
public final class KeyNames {

    private static final Map<KeyCode, String> PRINTED = Map.ofEntries(
            Map.entry(KeyCode.OPEN_BRACKET, "["),
            Map.entry(KeyCode.CLOSE_BRACKET, "]"),
            Map.entry(KeyCode.BACK_SLASH, "\\"),
            Map.entry(KeyCode.PERIOD, "."),
            Map.entry(KeyCode.COMMA, ","),
            Map.entry(KeyCode.SLASH, "/"),
            Map.entry(KeyCode.PAGE_UP, "Page up"),
            Map.entry(KeyCode.PAGE_DOWN, "Page down"),
            Map.entry(KeyCode.ESCAPE, "Esc"));

    private static final String SHORTCUT = System.getProperty("os.name", "").startsWith("Mac") ? "Cmd" : "Ctrl";

    private KeyNames() {}

    /** As it is printed on keyboards, such as "Ctrl+Shift+O". */
    public static String printed(KeyCombination key) {
        if (!(key instanceof KeyCodeCombination combination)) {
            return key.getDisplayText();
        }
        KeyCode code = combination.getCode();
        String name = key.getName();
        if (name.equals("Shift+" + KeyCode.SLASH.getName())) {
            return "?";
        }
        String modifiers = name.substring(0, name.length() - code.getName().length());
        return modifiers.replace("Shortcut", SHORTCUT) + PRINTED.getOrDefault(code, code.getName());
    }

    /** All keys of an action, those of the numeric pad left out. */
    public static String printed(List<KeyCombination> keys) {
        return keys.stream()
                .filter(key -> !(key instanceof KeyCodeCombination code
                        && code.getCode().isKeypadKey()))
                .map(KeyNames::printed)
                .collect(Collectors.joining("  "));
    }

    /** The combination that a press makes; nothing while only a modifier is down. */
    public static Optional<KeyCombination> of(KeyEvent press) {
        KeyCode code = press.getCode();
        if (code.isModifierKey() || code == KeyCode.UNDEFINED) {
            return Optional.empty();
        }
        return Optional.of(new KeyCodeCombination(
                code,
                down(press.isShiftDown()),
                down(press.isControlDown() && !press.isShortcutDown()),
                down(press.isAltDown()),
                down(press.isMetaDown() && !press.isShortcutDown()),
                down(press.isShortcutDown())));
    }

    private static KeyCombination.ModifierValue down(boolean held) {
        return held ? KeyCombination.ModifierValue.DOWN : KeyCombination.ModifierValue.UP;
    }

    /** The combination under its name in files; nothing if there is none of that name. */
    static Optional<KeyCombination> named(String name) {
        try {
            return Optional.of(KeyCombination.valueOf(name)).filter(KeyCodeCombination.class::isInstance);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
