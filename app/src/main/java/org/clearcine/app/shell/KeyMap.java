package org.clearcine.app.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** Which key does what: the one place that knows, for the keys themselves and for the page that lists them. */
public final class KeyMap {

    /**
     * One action and its keys.
     *
     * @param group heading under which it is listed
     * @param says what it does
     */
    public record Entry(String group, String says, List<KeyCombination> keys, Runnable action) {

        public Entry {
            keys = List.copyOf(keys);
        }
    }

    private final Map<KeyCombination, Entry> byKey = new LinkedHashMap<>();
    private final List<Entry> entries;

    /** @throws IllegalArgumentException if a key is given twice */
    public KeyMap(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            for (KeyCombination key : entry.keys()) {
                if (byKey.put(key, entry) != null) {
                    throw new IllegalArgumentException("two actions for " + key.getName());
                }
            }
        }
    }

    /** The action of a key press; nothing if the key has none. */
    public Optional<Runnable> actionOf(KeyEvent press) {
        return byKey.entrySet().stream()
                .filter(entry -> entry.getKey().match(press))
                .map(entry -> entry.getValue().action())
                .findFirst();
    }

    /** In the order in which they are listed. */
    public List<Entry> entries() {
        return entries;
    }

    static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
