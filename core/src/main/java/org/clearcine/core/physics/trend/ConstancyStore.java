package org.clearcine.core.physics.trend;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.clearcine.core.storage.DataFolder;

/**
 * Constancy records in one file, a line each, tab-separated: time, device, protocol, quantity, value.
 *
 * <p>Records are only ever added, and are on disk when {@link #add} returns. A line that a crash cut short is passed over when
 * reading, even where what is left of its value reads as a number, and closed as such before the next one is added.
 */
public final class ConstancyStore {

    private static final int FIELDS = 5;
    /** Makes a record of no line: too many fields, or a value that is no number. */
    private static final String CUT_SHORT = "\tcut short\n";

    private final Path file;

    public ConstancyStore(Path file) {
        this.file = file;
    }

    /** The user's own store. */
    public static ConstancyStore ofUser() {
        return new ConstancyStore(DataFolder.ofUser().resolve("constancy.tsv"));
    }

    /** Adds records; all or, after a crash, the first of them. */
    public void add(List<ConstancyRecord> records) throws IOException {
        StringBuilder text = new StringBuilder(endsWithinLine() ? CUT_SHORT : "");
        for (ConstancyRecord record : records) {
            text.append(String.join(
                            "\t",
                            record.when().toString(),
                            record.device(),
                            record.protocol(),
                            record.quantity(),
                            Double.toString(record.value())))
                    .append('\n');
        }
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    private boolean endsWithinLine() throws IOException {
        String text = Files.exists(file) ? text() : "";
        return !text.isEmpty() && !text.endsWith("\n");
    }

    /** A line that was cut within a letter is no reason to refuse the others, as readString would. */
    private String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** One quantity of one device and protocol, oldest first. */
    public List<ConstancyRecord> series(String device, String protocol, String quantity) throws IOException {
        return all().stream()
                .filter(record -> record.device().equals(device)
                        && record.protocol().equals(protocol)
                        && record.quantity().equals(quantity))
                .sorted(Comparator.comparing(ConstancyRecord::when))
                .toList();
    }

    /** Everything that was recorded, in the order in which it was. */
    public List<ConstancyRecord> all() throws IOException {
        List<ConstancyRecord> records = new ArrayList<>();
        if (Files.exists(file)) {
            String text = text();
            String whole = text.substring(0, text.lastIndexOf('\n') + 1);
            for (String line : whole.lines().toList()) {
                String[] parts = line.split("\t", -1);
                try {
                    if (parts.length == FIELDS) {
                        records.add(new ConstancyRecord(
                                Instant.parse(parts[0]), parts[1], parts[2], parts[3], Double.parseDouble(parts[4])));
                    }
                } catch (DateTimeParseException | IllegalArgumentException e) {
                    // A line that was cut short holds no record.
                    continue;
                }
            }
        }
        return List.copyOf(records);
    }
}
