package org.clearcine.app.shell;

import atlantafx.base.theme.PrimerDark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.collections.ListChangeListener;
import javafx.collections.WeakListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.clearcine.app.control.Steps;

/**
 * Has all windows wear one theme.
 *
 * <p>Both grounds of the toolkit are the same rules over other colours. So the rules of dark and the colours of light always lie in every
 * scene, and what changes is a state, {@code :light}: values are looked up again, rules are not matched again. The state belongs to the
 * parts of a window, never to its root, and each pulse changes one part, so that the screen goes on while the theme sweeps over it.
 */
final class Wardrobe {

    private static final PseudoClass LIGHT = PseudoClass.getPseudoClass("light");
    /** What {@link LightColors} calls a part. */
    private static final String PART = "themed";

    private final List<Scene> scenes = new ArrayList<>();
    private final ListChangeListener<Window> opened = change -> wearInPopups();
    private final Steps sweep = new Steps();
    private Theme theme;

    Wardrobe(Theme theme) {
        this.theme = theme;
        // The list of windows outlives every workstation.
        Window.getWindows().addListener(new WeakListChangeListener<>(opened));
    }

    /** Has a window follow the theme; again, when parts have come to it. */
    void follow(Scene scene) {
        String ground = new PrimerDark().getUserAgentStylesheet();
        if (!ground.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(ground);
        }
        if (!scenes.contains(scene)) {
            scenes.add(scene);
            List<String> sheets = new ArrayList<>(LightColors.stylesheets());
            sheets.removeAll(scene.getStylesheets());
            scene.getStylesheets().addAll(sheets);
        }
        parts(scene.getRoot()).forEach(this::dress);
    }

    /** Changes the theme; what is seen first, all of it within some twelve pulses. */
    void wear(Theme chosen) {
        theme = chosen;
        sweep.begin(scenes.stream()
                .flatMap(scene -> parts(scene.getRoot()))
                .sorted(Comparator.comparing(part -> !isSeen(part)))
                .<Runnable>map(part -> () -> dress(part))
                .toList());
        wearInPopups();
    }

    private static boolean isSeen(Node part) {
        return part.isVisible()
                && part.getScene().getWindow() != null
                && part.getScene().getWindow().isShowing();
    }

    /** Frames are opened into what lies in them; everything else is one part. */
    private static Stream<Node> parts(Parent root) {
        return root.getChildrenUnmodifiable().stream()
                .flatMap(child -> child instanceof BorderPane frame ? parts(frame) : Stream.of(child));
    }

    private void dress(Node part) {
        if (!part.getStyleClass().contains(PART)) {
            part.getStyleClass().add(PART);
        }
        part.pseudoClassStateChanged(LIGHT, theme == Theme.LIGHT);
    }

    /** Tooltips and menus are windows of their own, small enough to change at once. */
    private void wearInPopups() {
        for (Window window : Window.getWindows()) {
            if (window instanceof PopupWindow popup) {
                popup.getScene().getRoot().pseudoClassStateChanged(LIGHT, theme == Theme.LIGHT);
            }
        }
    }
}
