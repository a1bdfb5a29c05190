package org.clearcine.app.control;

import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.Scene;

/** How tooltips call keys: as they are by default, until a window says which keys do the same now. */
public final class ShortcutWords {

    private ShortcutWords() {}

    /** @param words turns the keys that a text names by default into those in use */
    public static void use(Scene scene, UnaryOperator<String> words) {
        scene.getProperties().put(ShortcutWords.class, words);
    }

    @SuppressWarnings("unchecked")
    static String of(Node node, String shortcut) {
        Object words =
                node.getScene() == null ? null : node.getScene().getProperties().get(ShortcutWords.class);
        return words == null ? shortcut : ((UnaryOperator<String>) words).apply(shortcut);
    }
}
