package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.SiteSecret;
import picocli.CommandLine.Option;

/** Whether and how the patient is taken out of what is written. */
final class DeidentifyOption {

    @Option(names = "--deidentify", description = "Take the patient out (DICOM PS3.15 annex E, basic profile).")
    private boolean deidentify;

    @Option(names = "--keep-device", description = "With --deidentify: the device stays known.")
    private boolean keepDevice;

    @Option(
            names = "--dates",
            paramLabel = "HOW",
            defaultValue = "REMOVED",
            description = "With --deidentify: dates are removed, shifted (by the same days for a patient) or kept.")
    private DeidentifyOptions.Dates dates;

    @Option(
            names = "--clean-descriptions",
            description = "With --deidentify: known terms of descriptions stay; otherwise descriptions go.")
    private boolean cleanDescriptions;

    @Option(names = "--keep-uids", description = "With --deidentify: UIDs of studies, series and references stay.")
    private boolean keepUids;

    @Option(names = "--keep-patient", description = "With --deidentify: sex, age, size and weight stay.")
    private boolean keepPatient;

    @Option(
            names = "--key",
            paramLabel = "FILE",
            description = "The site's key for pseudonyms; made when it is not there. Unless given, the user's own.")
    private Path key;

    /** Empty if all is to stay. */
    Optional<Deidentifier> deidentifier() throws IOException {
        if (!deidentify) {
            return Optional.empty();
        }
        DeidentifyOptions options = new DeidentifyOptions(keepDevice, dates, cleanDescriptions, keepUids, keepPatient);
        return Optional.of(new Deidentifier(options, secret()));
    }

    /** For pseudonyms in headings, which stand there whether or not the rest is taken out. */
    Deidentifier pseudonyms() throws IOException {
        return new Deidentifier(DeidentifyOptions.BASIC, secret());
    }

    private SiteSecret secret() throws IOException {
        return SiteSecret.kept(key == null ? SiteSecret.usualFile() : key);
    }
}
