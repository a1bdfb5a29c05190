package org.clearcine.app.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.clearcine.app.session.RecentStudies.Recent;
import org.clearcine.core.storage.DurableFile;

/**
 * The list of recent studies on the disk: enciphered, because folders are called after patients.
 *
 * <p>AES-GCM with a key that lies beside it and that only its owner may read. That keeps names out of searches, backups of the
 * list and looks over the shoulder; it is no protection against whoever may read all files of the user.
 */
final class RecentFile {

    private static final String LIST = "recent.bin";
    private static final String KEY = "recent.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_PATHS = 1000;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    RecentFile(Path directory) {
        this.directory = directory;
    }

    /** The list; empty if there is none, or none that can be read. */
    List<Recent> read() throws IOException {
        Path file = directory.resolve(LIST);
        if (!Files.exists(file) || Files.size(file) > MOST_BYTES || !Files.exists(directory.resolve(KEY))) {
            return List.of();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        if (bytes.remaining() <= NONCE_BYTES) {
            return List.of();
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        try {
            return decoded(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(rest));
        } catch (GeneralSecurityException | RuntimeException changed) {
            return List.of();
        }
    }

    void write(List<Recent> recent) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try (DurableFile file = DurableFile.create(directory.resolve(LIST))) {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(encoded(recent));
            file.write(ByteBuffer.wrap(nonce));
            file.write(ByteBuffer.wrap(secret));
            file.commit();
        } catch (GeneralSecurityException impossible) {
            throw new IOException("The list of recent studies could not be written.", impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException, IOException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] key() throws IOException {
        Path file = directory.resolve(KEY);
        if (Files.exists(file) && Files.size(file) == KEY_BYTES) {
            return Files.readAllBytes(file);
        }
        byte[] fresh = new byte[KEY_BYTES];
        random.nextBytes(fresh);
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.write(file, fresh);
        return fresh;
    }

    private static byte[] encoded(List<Recent> recent) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(recent.size());
        for (Recent one : recent) {
            out.writeLong(one.opened().toEpochMilli());
            out.writeInt(one.loops());
            List<Path> paths =
                    one.paths().subList(0, Math.min(MOST_PATHS, one.paths().size()));
            out.writeInt(paths.size());
            for (Path path : paths) {
                out.writeUTF(path.toString());
            }
        }
        return bytes.toByteArray();
    }

    private static List<Recent> decoded(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        List<Recent> recent = new ArrayList<>();
        int count = Math.min(RecentStudies.MOST, in.readInt());
        for (int i = 0; i < count; i++) {
            Instant opened = Instant.ofEpochMilli(in.readLong());
            int loops = in.readInt();
            List<Path> paths = new ArrayList<>();
            int pathCount = Math.min(MOST_PATHS, in.readInt());
            for (int j = 0; j < pathCount; j++) {
                paths.add(Path.of(in.readUTF()));
            }
            recent.add(new Recent(paths, opened, loops));
        }
        return recent;
    }
}
