package org.clearcine.app.control;

import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.RangeSlider;

/** Whom the keys belong to: the picture, unless something is typed or a control was reached with Tab. */
public final class KeyFocus {

    private KeyFocus() {}

    /** Takes the focus away from {@code field} without giving it to another control. */
    public static void giveBack(Node field) {
        if (field.getScene() != null) {
            field.getScene().getRoot().requestFocus();
        }
    }

    /** Has Tab reach a control that is clicked; after a click the keys are the picture's as before. */
    public static void byTab(Control control) {
        control.setFocusTraversable(true);
        if (control instanceof MenuButton) {
            // Without the focus its menu would close at once.
            return;
        }
        control.addEventHandler(MouseEvent.MOUSE_RELEASED, release -> {
            if (control.isFocused() && !control.isFocusVisible()) {
                giveBack(control);
            }
        });
    }

    /** Whether a key, which may have a meaning for the picture, is meant for the control that was reached with Tab. */
    public static boolean isForControl(Node focused, KeyEvent press) {
        if (focused == null || !focused.isFocusVisible() || press.isShortcutDown() || press.isAltDown()) {
            return false;
        }
        KeyCode key = press.getCode();
        boolean arrow = key.isArrowKey() || key == KeyCode.HOME || key == KeyCode.END;
        boolean pressed = key == KeyCode.SPACE || key == KeyCode.ENTER;
        if (focused instanceof Slider || focused.getParent() instanceof RangeSlider) {
            return arrow;
        }
        boolean chooses = focused instanceof ComboBoxBase || focused instanceof MenuButton;
        return chooses && (arrow || pressed) || focused instanceof ListView && arrow;
    }
}
