package org.clearcine.app.export;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Properties;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions.Dates;
import org.clearcine.core.storage.DurableFile;

/**
 * What was chosen about the patient when something was saved last; a file of its own, so that it is remembered.
 *
 * <p>What lies over the pictures is not among it: that is chosen anew each time.
 *
 * @param deidentify whether the patient is taken out
 * @param options how
 */
record ExportChoices(boolean deidentify, DeidentifyOptions options) {

    private static final ExportChoices FIRST = new ExportChoices(false, DeidentifyOptions.BASIC);
    private static final String FILE = "export.properties";
    private static final long MOST_BYTES = 1 << 16;

    /** How the patient is taken out; empty if nothing is. */
    Optional<DeidentifyOptions> wanted() {
        return deidentify ? Optional.of(options) : Optional.empty();
    }

    /** What a folder remembers; the profile alone, and nothing taken out, where there is nothing or nothing that can be read. */
    static ExportChoices read(Path folder) {
        Path file = folder.resolve(FILE);
        Properties read = new Properties();
        try {
            if (!Files.exists(file) || Files.size(file) > MOST_BYTES) {
                return FIRST;
            }
            try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                read.load(text);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            return FIRST;
        }
        Dates dates = Arrays.stream(Dates.values())
                .filter(one -> one.name().equals(read.getProperty("dates")))
                .findFirst()
                .orElse(Dates.REMOVED);
        return new ExportChoices(
                is(read, "deidentify"),
                new DeidentifyOptions(
                        is(read, "retainDevice"),
                        dates,
                        is(read, "cleanDescriptors"),
                        is(read, "retainUids"),
                        is(read, "retainPatient")));
    }

    private static boolean is(Properties read, String key) {
        return "true".equals(read.getProperty(key));
    }

    /** Remembers them in a folder, which is made if it is not there. */
    void write(Path folder) throws IOException {
        Properties written = new Properties();
        written.setProperty("deidentify", Boolean.toString(deidentify));
        written.setProperty("retainDevice", Boolean.toString(options.retainDevice()));
        written.setProperty("dates", options.dates().name());
        written.setProperty("cleanDescriptors", Boolean.toString(options.cleanDescriptors()));
        written.setProperty("retainUids", Boolean.toString(options.retainUids()));
        written.setProperty("retainPatient", Boolean.toString(options.retainPatient()));
        StringWriter text = new StringWriter();
        written.store(text, null);
        Files.createDirectories(folder);
        try (DurableFile file = DurableFile.create(folder.resolve(FILE))) {
            file.write(ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8)));
            file.commit();
        }
    }
}
