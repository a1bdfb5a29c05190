package org.clearcine.app.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.clearcine.app.settings.Preferences;

/** The keys in use: a named set, and what a person has changed in it. On the JavaFX thread. */
public final class Keyboard {

    private static final String SET = "keys.set";
    private static final String CHANGED = "key.";
    /** Held down they show something for as long as that; nothing else can be on them. */
    private static final Set<KeyCode> HELD = Set.of(KeyCode.BACK_SLASH, KeyCode.Q);

    private final KeyMap ours;
    private final Preferences preferences;
    private final ReadOnlyObjectWrapper<KeyMap> map = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<KeySet> set = new ReadOnlyObjectWrapper<>();
    private final Map<String, List<KeyCombination>> changes = new HashMap<>();

    /**
     * @param ours all actions with the keys that they have by default
     * @param preferences where the set and the changes are kept
     */
    public Keyboard(KeyMap ours, Preferences preferences) {
        this.ours = ours;
        this.preferences = preferences;
        set.set(KeySet.named(preferences.get(SET)));
        preferences.under(CHANGED).forEach((id, written) -> {
            if (ours.entry(id).isPresent()) {
                changes.put(id, usable(KeySet.keys(written)));
            }
        });
        remap();
    }

    private static List<KeyCombination> usable(List<KeyCombination> keys) {
        return keys.stream().filter(key -> refusal(key).isEmpty()).toList();
    }

    private void remap() {
        Map<String, List<KeyCombination>> chosen = new HashMap<>(set.get().differences());
        KeyMap ofSet = ours.with(chosen);
        map.set(changes.isEmpty() ? ofSet : ofSet.with(changes));
    }

    /** The keys in use; replaced as a whole when one changes. */
    public ReadOnlyObjectProperty<KeyMap> mapProperty() {
        return map.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<KeySet> setProperty() {
        return set.getReadOnlyProperty();
    }

    /** Takes a set, and gives up all changes. */
    public void use(KeySet wanted) {
        set.set(wanted);
        preferences.set(SET, wanted.name());
        List.copyOf(changes.keySet()).forEach(id -> preferences.remove(CHANGED + id));
        changes.clear();
        remap();
    }

    /** Whether anything differs from the named set. */
    public boolean isChanged() {
        return !changes.isEmpty();
    }

    /** Why a key cannot be given to anything; nothing if it can. */
    public static Optional<String> refusal(KeyCombination key) {
        boolean held = key instanceof KeyCodeCombination code && HELD.contains(code.getCode());
        return held
                ? Optional.of("This key shows something for as long as it is held; it stays so.")
                : Optional.empty();
    }

    /** The other action that has a key now; nothing if it is free. */
    public Optional<KeyMap.Entry> conflict(String id, KeyCombination key) {
        return map.get().holder(key).filter(holder -> !holder.id().equals(id));
    }

    /** Gives an action one key more, taking it from whatever had it. */
    public void give(String id, KeyCombination key) {
        if (refusal(key).isPresent()) {
            return;
        }
        // Said of the one that loses it too: otherwise it would come back with the next change.
        conflict(id, key).ifPresent(holder -> keep(holder.id(), without(holder.keys(), key)));
        List<KeyCombination> keys = new ArrayList<>(without(keysOf(id), key));
        keys.add(key);
        keep(id, keys);
        remap();
    }

    /** Takes all keys from an action. */
    public void clear(String id) {
        keep(id, List.of());
        remap();
    }

    /** Gives an action the keys back that it has in the named set, as far as nothing else has been given them. */
    public void restore(String id) {
        changes.remove(id);
        preferences.remove(CHANGED + id);
        remap();
    }

    private List<KeyCombination> keysOf(String id) {
        return map.get().entry(id).map(KeyMap.Entry::keys).orElse(List.of());
    }

    private static List<KeyCombination> without(List<KeyCombination> keys, KeyCombination one) {
        return keys.stream().filter(key -> !key.equals(one)).toList();
    }

    private void keep(String id, List<KeyCombination> keys) {
        changes.put(id, List.copyOf(keys));
        preferences.set(CHANGED + id, keys.stream().map(KeyCombination::getName).collect(Collectors.joining(", ")));
    }

    /**
     * Turns the keys that a text names by default into those that do the same now, such as "X, or V then 4"; words that name no
     * key stay.
     */
    public String inUse(String shortcut) {
        StringBuilder words = new StringBuilder();
        for (String word : shortcut.split("(?<=[ ])|(?=[ ])|(?=, )")) {
            words.append(word.isBlank() ? word : current(word));
        }
        return words.toString();
    }

    private String current(String word) {
        return ours.entries().stream()
                .filter(entry -> entry.keys().stream()
                        .anyMatch(key -> KeyNames.printed(key).equals(word)))
                .findFirst()
                .map(entry -> ours.entries().indexOf(entry))
                .map(index -> map.get().entries().get(index).keys())
                .map(keys -> keys.isEmpty() ? "no key" : kept(keys, word))
                .orElse(word);
    }

    /** The very key if it still does the same, else the first that does. */
    private static String kept(List<KeyCombination> keys, String word) {
        return keys.stream()
                .map(KeyNames::printed)
                .filter(word::equals)
                .findFirst()
                .orElse(KeyNames.printed(keys.get(0)));
    }
}
