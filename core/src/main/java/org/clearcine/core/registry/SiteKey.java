package org.clearcine.core.registry;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.clearcine.core.network.Weights;
import org.clearcine.core.storage.DurableFile;

/** The Ed25519 key with which this site signs what it hands on; made when it is first needed. */
final class SiteKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "signing-key.pk8";
    private static final String PUBLIC = "signing-key.pub";

    private final PrivateKey privateKey;
    private final byte[] publicKey;

    private SiteKey(PrivateKey privateKey, byte[] publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey.clone();
    }

    static SiteKey of(Path folder) throws IOException {
        Path secret = folder.resolve(PRIVATE);
        try {
            if (!Files.exists(secret)) {
                Files.createDirectories(folder);
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                write(folder.resolve(PUBLIC), pair.getPublic().getEncoded());
                write(secret, pair.getPrivate().getEncoded());
            }
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(secret)));
            return new SiteKey(key, Files.readAllBytes(folder.resolve(PUBLIC)));
        } catch (GeneralSecurityException e) {
            throw new IOException("The signing key of this site is damaged.", e);
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap(content));
            durable.commit();
        }
        if (Files.getFileAttributeView(file, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    /** The first 16 digits of the public key's SHA-256, to be compared over the telephone. */
    static String fingerprint(byte[] publicKey) {
        return Weights.sha256(publicKey).substring(0, 16);
    }

    byte[] sign(byte[] message) throws IOException {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IOException("The bundle could not be signed.", e);
        }
    }

    static boolean isSigned(byte[] message, byte[] signed, byte[] publicKey) {
        try {
            PublicKey key = KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey));
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
