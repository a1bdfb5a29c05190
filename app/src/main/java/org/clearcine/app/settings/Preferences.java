package org.clearcine.app.settings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.clearcine.core.storage.DurableFile;

/**
 * Choices of a person by name, kept between sessions in a text file that never holds anything about a patient.
 *
 * <p>A file that is missing or damaged is no reason to trouble anybody: everything is as on the first day. On the JavaFX
 * thread, but for {@link #read} and {@link #write}.
 */
public final class Preferences {

    private static final String FILE = "preferences.properties";
    private static final int MOST_BYTES = 1 << 20;

    private final Optional<Path> folder;
    private final Map<String, String> values;
    private Runnable changed = () -> {};

    private Preferences(Optional<Path> folder, Map<String, String> values) {
        this.folder = folder;
        this.values = new TreeMap<>(values);
    }

    /** Choices that end with the program. */
    public static Preferences forgotten() {
        return new Preferences(Optional.empty(), Map.of());
    }

    /** Reads the choices of earlier sessions, if there are any. */
    public static Preferences read(Path folder) {
        return new Preferences(Optional.of(folder), stored(folder.resolve(FILE)));
    }

    private static Map<String, String> stored(Path file) {
        Properties read = new Properties();
        try {
            if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
                String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                read.load(new StringReader(text));
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return Map.of();
        }
        return read.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, read::getProperty));
    }

    /** Where they are kept, for what else belongs to a person; empty if nothing is kept. */
    public Optional<Path> folder() {
        return folder;
    }

    /** What to do when a choice has changed: have it written, in the background. */
    public void whenChanged(Runnable action) {
        changed = action;
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** The number under this name; nothing if there is none, or something else. */
    public Optional<Double> number(String name) {
        try {
            return get(name).map(Double::valueOf).filter(Double::isFinite);
        } catch (NumberFormatException other) {
            return Optional.empty();
        }
    }

    public void set(String name, String value) {
        if (!value.equals(values.put(name, value))) {
            changed.run();
        }
    }

    public void remove(String name) {
        if (values.remove(name) != null) {
            changed.run();
        }
    }

    /** All choices whose names begin so, by the rest of their names. */
    public Map<String, String> under(String prefix) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue));
    }

    /** All choices as they are now. */
    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    /**
     * Writes choices, whole or not at all.
     *
     * @throws IOException if the folder cannot be written to
     */
    public static void write(Path folder, Map<String, String> values) throws IOException {
        Properties written = new Properties();
        written.putAll(values);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        written.store(bytes, null);
        try (DurableFile file =
                DurableFile.create(Files.createDirectories(folder).resolve(FILE))) {
            file.write(ByteBuffer.wrap(bytes.toByteArray()));
            file.commit();
        }
    }
}
