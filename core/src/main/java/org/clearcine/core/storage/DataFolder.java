package org.clearcine.core.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the program keeps what must not be lost and belongs to this site: tuned weights, runs, the journal. */
public final class DataFolder {

    /** Names another folder, for tests and for sites that keep it elsewhere. */
    public static final String PROPERTY = "clearcine.data";

    private DataFolder() {}

    /** The folder of this user, as each system wants it; it need not exist yet. */
    public static Path ofUser() {
        String named = System.getProperty(PROPERTY);
        return named != null
                ? Path.of(named)
                : of(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
    }

    static Path of(Map<String, String> environment, String operatingSystem, Path home) {
        if (operatingSystem.startsWith("Windows")) {
            return set(environment, "LOCALAPPDATA")
                    .orElse(home)
                    .resolve("ClearCine")
                    .resolve("Data");
        }
        if (operatingSystem.startsWith("Mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("ClearCine");
        }
        return set(environment, "XDG_DATA_HOME")
                .orElse(home.resolve(".local").resolve("share"))
                .resolve("clearcine");
    }

    private static Optional<Path> set(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .map(Path::of);
    }
}
