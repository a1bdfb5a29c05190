package org.clearcine.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void aCommandNeverOpensTheWorkstation() {
        assertArrayEquals(new String[] {"help", "info"}, Main.headlessCommand(new String[] {"help", "info"}, true));
    }

    @Test
    void withADisplayPathsOpenTheWorkstation() {
        assertEquals(0, Main.headlessCommand(new String[] {"/a.dcm"}, true).length);
        assertEquals(0, Main.headlessCommand(new String[0], true).length);
    }

    @Test
    void withoutADisplayTheDemoRunsHeadless() {
        assertArrayEquals(new String[] {"demo"}, Main.headlessCommand(new String[0], false));
    }

    @Test
    void withoutADisplayPathsAreDescribed() {
        assertArrayEquals(new String[] {"info", "/a.dcm"}, Main.headlessCommand(new String[] {"/a.dcm"}, false));
    }

    @Test
    void theEnvironmentSaysWhetherThereIsADisplay() {
        assertTrue(Main.hasDisplay(Map.of("DISPLAY", ":0"), "Linux"));
        assertTrue(Main.hasDisplay(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertFalse(Main.hasDisplay(Map.of("DISPLAY", ""), "Linux"));
        assertTrue(Main.hasDisplay(Map.of(), "Windows 11"));
    }
}
