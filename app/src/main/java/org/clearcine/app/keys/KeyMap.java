package org.clearcine.app.keys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * Which key does what: the one place that knows, for the keys themselves, the tooltips, the palette and the page that lists
 * them. No key ever means two things.
 */
public final class KeyMap {

    /**
     * One action and its keys; some actions have none.
     *
     * @param group heading under which it is listed
     * @param says what it does
     */
    public record Entry(String group, String says, List<KeyCombination> keys, Runnable action) {

        public Entry {
            Objects.requireNonNull(group, "group");
            Objects.requireNonNull(says, "says");
            Objects.requireNonNull(action, "action");
            keys = List.copyOf(keys);
        }

        /** Names the action in files and sets of keys, such as "cine.next-frame". */
        public String id() {
            return slug(group) + "." + slug(says);
        }

        private static String slug(String words) {
            return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        }

        Entry with(List<KeyCombination> otherKeys) {
            return new Entry(group, says, otherKeys, action);
        }
    }

    private final Map<KeyCombination, Entry> byKey = new LinkedHashMap<>();
    private final List<Entry> entries;

    /** @throws IllegalArgumentException if a key is given twice, or two actions have one name */
    public KeyMap(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        Set<String> ids = new HashSet<>();
        for (Entry entry : entries) {
            if (!ids.add(entry.id())) {
                throw new IllegalArgumentException("two actions called " + entry.id());
            }
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

    /** The action that has this very key. */
    public Optional<Entry> holder(KeyCombination key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The action of this name. */
    public Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** In the order in which they are listed. */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The same actions with other keys: what {@code chosen} names gets exactly these, and whatever else had one of them
     * loses it.
     */
    KeyMap with(Map<String, List<KeyCombination>> chosen) {
        Set<KeyCombination> taken = new HashSet<>();
        Map<String, List<KeyCombination>> given = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (chosen.containsKey(entry.id())) {
                given.put(
                        entry.id(),
                        chosen.get(entry.id()).stream().filter(taken::add).toList());
            }
        }
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries) {
            List<KeyCombination> own =
                    entry.keys().stream().filter(key -> !taken.contains(key)).toList();
            changed.add(entry.with(given.getOrDefault(entry.id(), own)));
        }
        return new KeyMap(changed);
    }

    public static KeyCombination key(KeyCode code, KeyCombination.Modifier... modifiers) {
        return new KeyCodeCombination(code, modifiers);
    }
}
