package org.clearcine.app.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;

/** Dark for the control room, light for the office; the pictures lie on black in both. */
public enum Theme {
    DARK("dark", new PrimerDark().getUserAgentStylesheet()),
    LIGHT("light", new PrimerLight().getUserAgentStylesheet());

    private final String says;
    private final String ground;

    Theme(String says, String ground) {
        this.says = says;
        this.ground = ground;
    }

    /** Dark unless light has been chosen. */
    static Theme named(Optional<String> name) {
        return Arrays.stream(values())
                .filter(theme -> name.filter(theme.says::equals).isPresent())
                .findFirst()
                .orElse(DARK);
    }

    String says() {
        return says;
    }

    Theme other() {
        return this == DARK ? LIGHT : DARK;
    }

    /** Dresses all windows of the program in this ground, and these scenes in its colours. */
    void wear(List<Scene> scenes) {
        Application.setUserAgentStylesheet(ground);
        String light = Theme.class.getResource("light.css").toExternalForm();
        for (Scene scene : scenes) {
            scene.getStylesheets().remove(light);
            if (this == LIGHT) {
                scene.getStylesheets().add(light);
            }
        }
    }
}
