package org.clearcine.core.physics.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where figures come from: input by its hash, software and weights by version, and every parameter.
 *
 * <p>Holds no name of a file or a patient.
 */
public final class Provenance {

    private final Map<String, String> entries;

    private Provenance(Map<String, String> entries) {
        this.entries = entries;
    }

    /** Starts with the software. */
    public static Provenance of(String software) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("software", software);
        return new Provenance(entries);
    }

    /** One more parameter, in the order in which they are to be shown. */
    public Provenance with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(entries);
        more.put(name, value);
        return new Provenance(more);
    }

    /** All parameters in order. */
    public Map<String, String> entries() {
        return new LinkedHashMap<>(entries);
    }

    /** SHA-256 of a file, 64 hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
