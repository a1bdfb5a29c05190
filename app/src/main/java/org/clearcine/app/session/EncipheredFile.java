package org.clearcine.app.session;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.clearcine.core.storage.DurableFile;

/**
 * A file that tells nothing to whoever looks at it: what it holds may be called after patients.
 *
 * <p>AES-GCM with a key that lies beside it and that only its owner may read. That keeps names out of searches, backups of the
 * file and looks over the shoulder; it is no protection against whoever may read all files of the user.
 */
public final class EncipheredFile {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 4 << 20;

    private final Path file;
    private final Path keyFile;
    private final SecureRandom random = new SecureRandom();

    /** @param name without ending; the key lies beside it under the same name */
    public EncipheredFile(Path directory, String name) {
        file = directory.resolve(name + ".bin");
        keyFile = directory.resolve(name + ".key");
    }

    /**
     * What it holds; empty if it is not there, or has been damaged or changed.
     *
     * @throws IOException if the disk does not give it
     */
    public Optional<byte[]> read() throws IOException {
        if (!Files.exists(file) || Files.size(file) > MOST_BYTES || !Files.exists(keyFile)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() <= NONCE_BYTES) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest));
        } catch (GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    /** Replaces it, whole or not at all. */
    public void write(byte[] content) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try (DurableFile growing = DurableFile.create(file)) {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(content);
            growing.write(ByteBuffer.wrap(nonce));
            growing.write(ByteBuffer.wrap(secret));
            growing.commit();
        } catch (GeneralSecurityException impossible) {
            throw new IOException("A file of the program's own could not be written.", impossible);
        }
    }

    /** Takes it away; its key may serve again. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] key() throws IOException {
        if (Files.exists(keyFile) && Files.size(keyFile) == KEY_BYTES) {
            return Files.readAllBytes(keyFile);
        }
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        try (DurableFile file = DurableFile.create(keyFile)) {
            if (Files.getFileStore(file.growing()).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(file.growing(), PosixFilePermissions.fromString("rw-------"));
            }
            file.write(ByteBuffer.wrap(fresh));
            file.commit();
        }
        return fresh;
    }
}
