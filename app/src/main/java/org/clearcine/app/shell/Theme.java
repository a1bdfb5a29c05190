package org.clearcine.app.shell;

import atlantafx.base.theme.PrimerDark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;

/**
 * Dark for the control room, light for the office; the pictures lie on black in both.
 *
 * <p>Both grounds of the toolkit are the same rules over other colours. So the dark one always stays on and light lays its colours over
 * it: to exchange the ground would read and match a thousand rules again, and the screen would stand still meanwhile.
 */
public enum Theme {
    DARK("dark", List.of()),
    LIGHT("light", LightColors.stylesheets());

    private final String says;
    private final List<String> colors;

    Theme(String says, List<String> colors) {
        this.says = says;
        this.colors = colors;
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

    /** Dresses these scenes in these colours. */
    void wear(List<Scene> scenes) {
        String ground = new PrimerDark().getUserAgentStylesheet();
        if (!ground.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(ground);
        }
        for (Scene scene : scenes) {
            List<String> sheets = new ArrayList<>(scene.getStylesheets());
            sheets.removeAll(other().colors);
            colors.stream().filter(sheet -> !sheets.contains(sheet)).forEach(sheets::add);
            if (!sheets.equals(scene.getStylesheets())) {
                // In one step: each change dresses the whole scene anew.
                scene.getStylesheets().setAll(sheets);
            }
        }
    }
}
