package org.clearcine.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserDirectoriesTest {

    private static final Path HOME = Path.of("/home/someone");

    @Test
    void keepsToTheCustomOfEachSystem() {
        assertEquals(HOME.resolve(".cache/clearcine"), UserDirectories.cache(Map.of(), "Linux", HOME));
        assertEquals(
                Path.of("/fast/clearcine"), UserDirectories.cache(Map.of("XDG_CACHE_HOME", "/fast"), "Linux", HOME));
        assertEquals(HOME.resolve("Library/Caches/ClearCine"), UserDirectories.cache(Map.of(), "Mac OS X", HOME));
        assertEquals(
                Path.of("/local/ClearCine"),
                UserDirectories.cache(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME));
    }
}
