package org.clearcine.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreferencesTest {

    @TempDir
    private Path folder;

    @Test
    void whatWasChosenIsThereTheNextTime() throws IOException {
        Preferences first = Preferences.read(folder.resolve("new"));
        first.set("theme", "light");
        first.set("key.cine.play", "Ctrl+\u00e4, Space");
        Preferences.write(folder.resolve("new"), first.all());
        Preferences next = Preferences.read(folder.resolve("new"));
        assertEquals(first.all(), next.all());
        assertEquals(Map.of("cine.play", "Ctrl+\u00e4, Space"), next.under("key."));
    }

    @Test
    void aDamagedFileIsAsOnTheFirstDay() throws IOException {
        Files.writeString(folder.resolve("preferences.properties"), "theme = \\u00zz");
        assertEquals(Map.of(), Preferences.read(folder).all());
        Files.write(folder.resolve("preferences.properties"), new byte[2 << 20]);
        assertEquals(Map.of(), Preferences.read(folder).all());
    }

    @Test
    void everyChangeIsSaidOnce() {
        Preferences preferences = Preferences.forgotten();
        int[] said = {0};
        preferences.whenChanged(() -> said[0]++);
        preferences.set("a", "1");
        preferences.set("a", "1");
        preferences.remove("b");
        assertEquals(1, said[0]);
        preferences.remove("a");
        assertEquals(2, said[0]);
    }

    @Test
    void aNumberThatIsNoneIsNothing() {
        Preferences preferences = Preferences.forgotten();
        preferences.set("width", "NaN");
        preferences.set("height", "tall");
        preferences.set("x", "12.5");
        assertEquals(Optional.empty(), preferences.number("width"));
        assertEquals(Optional.empty(), preferences.number("height"));
        assertEquals(Optional.of(12.5), preferences.number("x"));
        assertTrue(preferences.number("none").isEmpty());
    }
}
