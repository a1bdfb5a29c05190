package org.clearcine.core.dicom.deidentify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clearcine.core.storage.DurableFile;

/**
 * The key of a site, without which nobody can tell which pseudonym belongs to whom.
 *
 * <p>A plain hash of a UID or a patient's number can be undone by trying them all; one keyed with 256 random bits cannot.
 */
public final class SiteSecret {

    private static final int BYTES = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;

    private SiteSecret(byte[] key) {
        this.key = key;
    }

    /** A secret that is forgotten with this object: pseudonyms agree within one export and with no other. */
    public static SiteSecret random() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        return new SiteSecret(key);
    }

    /** A given key, of at least 16 bytes. */
    public static SiteSecret of(byte[] key) {
        if (key.length < BYTES / 2) {
            throw new IllegalArgumentException("a key of " + key.length + " bytes can be guessed");
        }
        return new SiteSecret(key.clone());
    }

    /** Where a site keeps its secret unless it says otherwise: with the settings of the user. */
    public static Path usualFile() {
        String chosen = System.getProperty("clearcine.key", "");
        if (!chosen.isEmpty()) {
            return Path.of(chosen);
        }
        String settings = System.getenv("XDG_CONFIG_HOME");
        Path folder = settings == null || settings.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(settings);
        return folder.resolve("clearcine").resolve("pseudonyms.key");
    }

    /**
     * The secret kept in a file that only its owner can read; made at the first call.
     *
     * @throws IOException with a sentence, if the file is damaged or cannot be written
     */
    public static SiteSecret kept(Path file) throws IOException {
        if (Files.exists(file)) {
            byte[] key = Files.readAllBytes(file);
            if (key.length != BYTES) {
                throw new IOException(
                        "The file that holds this site's key for pseudonyms is damaged; restore it, or remove it "
                                + "to begin with new pseudonyms.");
            }
            return new SiteSecret(key);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        SiteSecret made = random();
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap(made.key));
            durable.commit();
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return made;
    }

    /** 32 bytes that stand for a text in one use of it; other uses give others. */
    byte[] stamp(String use, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(use.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SiteSecret secret && Arrays.equals(key, secret.key);
    }

    @Override
    public int hashCode() {
        return SiteSecret.class.hashCode();
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "SiteSecret";
    }
}
