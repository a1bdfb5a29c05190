package org.clearcine.app.control;

import javafx.scene.Node;

/** After something has been typed, the keys belong to the picture again. */
public final class KeyFocus {

    private KeyFocus() {}

    /** Takes the focus away from {@code field} without giving it to another control. */
    public static void giveBack(Node field) {
        if (field.getScene() != null) {
            field.getScene().getRoot().requestFocus();
        }
    }
}
