package org.clearcine.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the workstation may keep files of its own, as each system wants it. */
final class UserDirectories {

    private static final String NAME = "clearcine";

    private UserDirectories() {}

    /** For what can be made again: the demo study, temporary files. */
    static Path cache() {
        return cache(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path cache(Map<String, String> environment, String operatingSystem, Path home) {
        if (operatingSystem.startsWith("Windows")) {
            return set(environment, "LOCALAPPDATA").orElse(home).resolve("ClearCine");
        }
        if (operatingSystem.startsWith("Mac")) {
            return home.resolve("Library").resolve("Caches").resolve("ClearCine");
        }
        return set(environment, "XDG_CACHE_HOME").orElse(home.resolve(".cache")).resolve(NAME);
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
