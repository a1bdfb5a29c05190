package org.clearcine.app.control;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, and buttons that carry one: each has a tooltip with its shortcut and a name for screen readers. */
public final class Icons {

    private static final Duration TOOLTIP_DELAY = Duration.millis(400);

    private Icons() {}

    public static FontIcon of(Ikon icon) {
        return new FontIcon(icon);
    }

    /**
     * Makes {@code button} an icon button.
     *
     * @param says what the button does, the tooltip and the accessible name
     * @param shortcut the key that does the same; empty when there is none
     */
    public static <B extends ButtonBase> B dress(B button, Ikon icon, String says, String shortcut) {
        button.setGraphic(of(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        KeyFocus.byTab(button);
        explain(button, says, shortcut);
        return button;
    }

    /** Gives a control its tooltip and its name for screen readers. */
    public static void explain(Control control, String says, String shortcut) {
        control.setAccessibleText(says);
        control.setTooltip(tooltip(control, says, shortcut));
    }

    /** The same for anything that is no control. */
    public static void explain(Node node, String says, String shortcut) {
        node.setAccessibleText(says);
        Tooltip.install(node, tooltip(node, says, shortcut));
    }

    private static Tooltip tooltip(Node owner, String says, String shortcut) {
        Tooltip tooltip = new Tooltip(words(says, shortcut));
        tooltip.setShowDelay(TOOLTIP_DELAY);
        // Keys can be changed: what is shown is what they are now.
        tooltip.setOnShowing(showing -> tooltip.setText(words(says, ShortcutWords.of(owner, shortcut))));
        return tooltip;
    }

    private static String words(String says, String shortcut) {
        return shortcut.isEmpty() ? says : says + "   [" + shortcut + "]";
    }
}
