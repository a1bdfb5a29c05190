package org.clearcine.app.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.clearcine.app.settings.Preferences;
import org.junit.jupiter.api.Test;

class KeyboardTest {

    private static final KeyCombination SPACE = KeyMap.key(KeyCode.SPACE);
    private static final KeyCombination C = KeyMap.key(KeyCode.C);
    private static final KeyCombination M = KeyMap.key(KeyCode.M);
    private static final KeyCombination CTRL_J = KeyMap.key(KeyCode.J, KeyCombination.SHORTCUT_DOWN);
    private static final String PLAY = "cine.play-or-pause";
    private static final String MAP = "picture.motion-map";

    private static KeyMap ours() {
        return new KeyMap(List.of(
                entry("Cine", "Play or pause", SPACE, C),
                entry("Picture", "Motion map", M),
                entry("Measuring", "Distance", KeyMap.key(KeyCode.D))));
    }

    private static KeyMap.Entry entry(String group, String says, KeyCombination... keys) {
        return new KeyMap.Entry(group, says, List.of(keys), () -> {});
    }

    private static List<KeyCombination> keys(Keyboard keyboard, String id) {
        return keyboard.mapProperty().get().entry(id).orElseThrow().keys();
    }

    @Test
    void noKeyMeansTwoThingsByDefault() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new KeyMap(List.of(entry("A", "one", SPACE), entry("A", "two", SPACE))));
    }

    @Test
    void aKeyThatIsTakenIsSaidToBeAndIsTakenOverOnlyThen() {
        Keyboard keyboard = new Keyboard(ours(), Preferences.forgotten());
        assertEquals(
                "Motion map", keyboard.conflict(PLAY, M).map(KeyMap.Entry::says).orElseThrow());
        assertEquals(Optional.empty(), keyboard.conflict(PLAY, CTRL_J));
        assertEquals(Optional.empty(), keyboard.conflict(PLAY, SPACE), "its own key is no conflict");
        keyboard.give(PLAY, M);
        assertEquals(List.of(SPACE, C, M), keys(keyboard, PLAY));
        assertEquals(List.of(), keys(keyboard, MAP));
        keyboard.restore(PLAY);
        assertEquals(List.of(SPACE, C), keys(keyboard, PLAY));
        keyboard.restore(MAP);
        assertEquals(List.of(M), keys(keyboard, MAP));
    }

    @Test
    void aKeyThatWasLostDoesNotComeBackWithTheNextChange() {
        Keyboard keyboard = new Keyboard(ours(), Preferences.forgotten());
        keyboard.give(PLAY, M);
        keyboard.clear(PLAY);
        assertEquals(List.of(), keys(keyboard, MAP));
        assertEquals(List.of(), keys(keyboard, PLAY));
    }

    @Test
    void changesAndSetAreThereTheNextTime() {
        Preferences preferences = Preferences.forgotten();
        Keyboard first = new Keyboard(ours(), preferences);
        first.use(KeySet.WEASIS);
        first.give(PLAY, CTRL_J);
        Keyboard next = new Keyboard(ours(), preferences);
        assertEquals(KeySet.WEASIS, next.setProperty().get());
        assertEquals(List.of(C, CTRL_J), keys(next, PLAY));
        assertTrue(next.isChanged());
        next.use(KeySet.DEFAULT);
        assertFalse(new Keyboard(ours(), preferences).isChanged());
    }

    @Test
    void asInWeasisMMeasuresAndTheMotionMapMoves() {
        Keyboard keyboard = new Keyboard(ours(), Preferences.forgotten());
        keyboard.use(KeySet.WEASIS);
        assertEquals(List.of(KeyMap.key(KeyCode.D), M), keys(keyboard, "measuring.distance"));
        assertEquals(List.of(KeyMap.key(KeyCode.M, KeyCombination.ALT_DOWN)), keys(keyboard, MAP));
    }

    @Test
    void whatWasWrittenByAnotherProgramIsPassedOver() {
        Preferences preferences = Preferences.forgotten();
        preferences.set("keys.set", "EMACS");
        preferences.set("key." + PLAY, "Hyper+Nonsense, Back Slash, Ctrl+");
        preferences.set("key.no.such-command", "A");
        Keyboard keyboard = new Keyboard(ours(), preferences);
        assertEquals(KeySet.DEFAULT, keyboard.setProperty().get());
        assertEquals(List.of(), keys(keyboard, PLAY), "a key that is held for raw is nobody's");
    }

    @Test
    void tooltipsNameTheKeysInUse() {
        Keyboard keyboard = new Keyboard(ours(), Preferences.forgotten());
        assertEquals("Space", keyboard.inUse("Space"));
        keyboard.use(KeySet.WEASIS);
        assertEquals("C", keyboard.inUse("Space"));
        assertEquals("Alt+M, or V then 2", keyboard.inUse("M, or V then 2"));
        keyboard.clear(PLAY);
        assertEquals("no key", keyboard.inUse("Space"));
    }

    @Test
    void keysAreCalledWhatIsPrintedOnThem() {
        assertEquals("[", KeyNames.printed(KeyMap.key(KeyCode.OPEN_BRACKET)));
        assertEquals("Shift+[", KeyNames.printed(KeyMap.key(KeyCode.OPEN_BRACKET, KeyCombination.SHIFT_DOWN)));
        assertEquals("?", KeyNames.printed(KeyMap.key(KeyCode.SLASH, KeyCombination.SHIFT_DOWN)));
        assertEquals("Shift+Up", KeyNames.printed(KeyMap.key(KeyCode.UP, KeyCombination.SHIFT_DOWN)));
        assertEquals("Esc", KeyNames.printed(KeyMap.key(KeyCode.ESCAPE)));
        assertEquals("0", KeyNames.printed(List.of(KeyMap.key(KeyCode.DIGIT0), KeyMap.key(KeyCode.NUMPAD0))));
    }
}
