package org.clearcine.app.shell;

import java.util.Arrays;
import java.util.Optional;

/** Dark for the control room, light for the office; the pictures lie on black in both. */
public enum Theme {
    DARK("dark"),
    LIGHT("light");

    private final String says;

    Theme(String says) {
        this.says = says;
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
}
