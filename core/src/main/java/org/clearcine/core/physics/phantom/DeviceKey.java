package org.clearcine.core.physics.phantom;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.InertText;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.storage.DurableFile;

/**
 * Tells devices apart without naming the station: manufacturer, model, and eight digits made from the station's name and a secret
 * of this site.
 */
public final class DeviceKey {

    /** Loops that no device is named for. */
    public static final String UNKNOWN = "unknown device";

    private static final int SECRET_BYTES = 16;
    private static final int PSEUDONYM_BYTES = 4;

    private DeviceKey() {}

    /**
     * The key of the device that took a loop.
     *
     * @param folder of the site, where the secret lies; it is made there the first time
     */
    public static String of(DataSet dataSet, Path folder) throws IOException {
        String device = (text(dataSet, Tag.Manufacturer) + " " + text(dataSet, Tag.ManufacturerModelName)).strip();
        String station = text(dataSet, Tag.StationName);
        if (station.isEmpty()) {
            return device.isEmpty() ? UNKNOWN : device;
        }
        return (device.isEmpty() ? UNKNOWN : device) + " #" + pseudonym(station, secret(folder));
    }

    private static String text(DataSet dataSet, int tag) {
        return dataSet.string(tag).map(InertText::of).map(String::strip).orElse("");
    }

    private static String pseudonym(String station, byte[] secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(secret);
            byte[] hash = digest.digest(station.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, PSEUDONYM_BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static byte[] secret(Path folder) throws IOException {
        Path file = folder.resolve("stations.key");
        if (Files.exists(file)) {
            return Files.readAllBytes(file);
        }
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        Files.createDirectories(folder);
        try (DurableFile growing = DurableFile.create(file)) {
            growing.write(ByteBuffer.wrap(secret));
            growing.commit();
        }
        return secret;
    }
}
