package org.clearcine.core.cli;

import java.nio.file.Path;

/** Where the headless commands keep what can be made again: the same folder as the workstation's. */
final class CacheFolder {

    private CacheFolder() {}

    static Path usual() {
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name");
        if (system.startsWith("Mac")) {
            return home.resolve("Library").resolve("Caches").resolve("ClearCine");
        }
        boolean windows = system.startsWith("Windows");
        String set = System.getenv(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
        Path base = set == null || set.isBlank() ? home.resolve(windows ? "" : ".cache") : Path.of(set);
        return base.resolve(windows ? "ClearCine" : "clearcine");
    }
}
