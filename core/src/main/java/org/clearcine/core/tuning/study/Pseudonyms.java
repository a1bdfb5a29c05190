package org.clearcine.core.tuning.study;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.clearcine.core.storage.DurableFile;

/** Ids that stand for patients: the same patient always has the same here, and nobody without the site's secret can tell whom. */
public final class Pseudonyms {

    private static final int SECRET_BYTES = 32;
    private static final int DIGITS = 8;

    private final byte[] secret;

    private Pseudonyms(byte[] secret) {
        this.secret = secret;
    }

    /** With the secret of a site, which is drawn when it is first needed. */
    public static Pseudonyms of(Path folder) throws IOException {
        Path file = folder.resolve("pseudonyms.key");
        if (!Files.exists(file)) {
            Files.createDirectories(folder);
            byte[] secret = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(secret);
            try (DurableFile durable = DurableFile.create(file)) {
                durable.write(ByteBuffer.wrap(secret));
                durable.commit();
            }
        }
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != SECRET_BYTES) {
            throw new IOException("The secret from which patients' pseudonyms are made is damaged.");
        }
        return new Pseudonyms(secret);
    }

    /** Such as {@code P-3FA81C07}. */
    String of(String patientId) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            byte[] digest = mac.doFinal(patientId.strip().getBytes(StandardCharsets.UTF_8));
            return "P-" + HexFormat.of().formatHex(digest).substring(0, DIGITS).toUpperCase(Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }
}
