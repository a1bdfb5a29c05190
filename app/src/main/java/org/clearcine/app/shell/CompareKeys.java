package org.clearcine.app.shell;

import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;
import static org.clearcine.app.keys.KeyMap.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.clearcine.app.compare.CompareMode;
import org.clearcine.app.keys.KeyMap;
import org.clearcine.app.viewer.CompareModel;
import org.clearcine.app.viewer.PictureModel;

/** The keys of the ways to compare, and the two-stroke one: V, then a digit. */
final class CompareKeys {

    private static final String GROUP = "Compare";
    private static final double SPLIT_STEP = 0.02;

    private CompareKeys() {}

    static List<KeyMap.Entry> entries(CompareModel compare, PictureModel look) {
        List<KeyMap.Entry> entries = new ArrayList<>(List.of(
                entry("Then 1 to 5: way to compare; again: the next", () -> choose(compare), key(KeyCode.V)),
                entry("Difference, and back", () -> compare.toggle(CompareMode.DIFFERENCE), key(KeyCode.X)),
                entry("Exchange the sides", compare::swap, key(KeyCode.S)),
                entry(
                        "Wipe: line to the left",
                        () -> compare.moveSplit(-SPLIT_STEP),
                        key(KeyCode.LEFT, SHORTCUT_DOWN, SHIFT_DOWN)),
                entry(
                        "Wipe: line to the right",
                        () -> compare.moveSplit(SPLIT_STEP),
                        key(KeyCode.RIGHT, SHORTCUT_DOWN, SHIFT_DOWN)),
                entry("Difference: twice the gain", () -> compare.changeDifferenceGain(true), key(KeyCode.G)),
                entry(
                        "Difference: half the gain",
                        () -> compare.changeDifferenceGain(false),
                        key(KeyCode.G, SHIFT_DOWN)),
                entry("Motion map as lines or fill", () -> toggleLines(look), key(KeyCode.M, SHIFT_DOWN))));
        for (CompareMode mode : CompareMode.values()) {
            entries.add(entry(
                    "Show " + mode.says().toLowerCase(Locale.ROOT),
                    () -> compare.modeProperty().set(mode)));
        }
        entries.add(entry("One window for all panes", compare::clearOwnTransforms));
        return entries;
    }

    /** Lines on; then from lines to fill and back. */
    private static void toggleLines(PictureModel look) {
        boolean lines = look.motionContoursProperty().get();
        look.motionContoursProperty().set(!(look.motionMapProperty().get() && lines));
        look.motionMapProperty().set(true);
    }

    private static void choose(CompareModel compare) {
        compare.choosingProperty().set(true);
    }

    /** Takes the key that follows V; says whether it was meant for this. Any other key only ends the choice. */
    static boolean hears(CompareModel compare, KeyEvent press) {
        if (!compare.choosingProperty().get() || press.getCode().isModifierKey()) {
            return false;
        }
        compare.choosingProperty().set(false);
        if (press.getCode() == KeyCode.V) {
            compare.next();
            return true;
        }
        int digit = digit(press.getCode());
        if (digit >= 1 && digit <= CompareMode.values().length) {
            compare.modeProperty().set(CompareMode.values()[digit - 1]);
            return true;
        }
        return false;
    }

    private static int digit(KeyCode code) {
        if (code.ordinal() >= KeyCode.DIGIT0.ordinal() && code.ordinal() <= KeyCode.DIGIT9.ordinal()) {
            return code.ordinal() - KeyCode.DIGIT0.ordinal();
        }
        if (code.ordinal() >= KeyCode.NUMPAD0.ordinal() && code.ordinal() <= KeyCode.NUMPAD9.ordinal()) {
            return code.ordinal() - KeyCode.NUMPAD0.ordinal();
        }
        return -1;
    }

    private static KeyMap.Entry entry(String says, Runnable action, KeyCombination... keys) {
        return new KeyMap.Entry(GROUP, says, List.of(keys), action);
    }
}
