package org.clearcine.core.dicom.media;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.dicom.part10.Part10Reader;

/**
 * The files that a DICOMDIR names.
 *
 * <p>Records are taken in the order in which they stand, each once; the offsets by which they point at one another are not
 * followed, so that no chain of them can go round in circles or lead outside the file. A name that leads out of the medium
 * is never opened.
 *
 * @param files that are there, in the order of the directory
 * @param missing how many files are named that are not there
 */
public record MediaDirectory(List<Path> files, int missing) {

    private static final String NAME = "DICOMDIR";
    private static final int MOST_RECORDS = 200_000;
    private static final int INACTIVE = 0;
    /** PS3.10 section 8.2 allows eight components of eight capitals, digits and underscores; media hold more than that. */
    private static final Pattern COMPONENT = Pattern.compile("[^/\\\\:\\x00-\\x1f]{1,64}");

    private static final int MOST_COMPONENTS = 8;

    public MediaDirectory {
        files = List.copyOf(files);
    }

    /** Whether a file is called as the standard demands. */
    public static boolean isOne(Path file) {
        return file.getFileName() != null
                && file.getFileName().toString().toUpperCase(Locale.ROOT).equals(NAME);
    }

    /**
     * Reads the directory of a medium; the folder it lies in is the medium.
     *
     * @throws BadInputException if it is damaged, names a file outside the medium, or names none at all
     */
    public static MediaDirectory read(Path directory, Limits limits) throws IOException {
        try (Part10File file = new Part10Reader(limits).open(directory)) {
            List<DataSet> records = file.dataSet().items(Tag.DirectoryRecordSequence);
            if (records.size() > MOST_RECORDS) {
                throw new BadInputException(Reason.LIMIT, "The DICOMDIR holds more than " + MOST_RECORDS + " records.");
            }
            return of(records, directory.toAbsolutePath().getParent().toRealPath());
        } catch (BadInputException refused) {
            throw refused.of(directory);
        }
    }

    private static MediaDirectory of(List<DataSet> records, Path medium) throws IOException {
        Set<Path> files = new LinkedHashSet<>();
        int missing = 0;
        for (DataSet record : records) {
            List<String> components = record.strings(Tag.ReferencedFileID);
            if (components.isEmpty() || record.integer(Tag.RecordInUseFlag).orElse(1) == INACTIVE) {
                continue;
            }
            Path file = resolve(medium, components);
            if (Files.isRegularFile(file)) {
                files.add(inside(medium, file));
            } else {
                missing++;
            }
        }
        if (files.isEmpty()) {
            throw new BadInputException(
                    Reason.MISSING,
                    missing == 0
                            ? "The DICOMDIR names no files."
                            : "None of the " + missing + " files that the DICOMDIR names is there.");
        }
        return new MediaDirectory(new ArrayList<>(files), missing);
    }

    private static Path resolve(Path medium, List<String> components) throws BadInputException {
        Path file = medium;
        for (String component : components) {
            boolean plain = COMPONENT.matcher(component).matches() && !component.matches("\\.*");
            if (!plain || components.size() > MOST_COMPONENTS) {
                throw outside();
            }
            file = existing(file, component);
        }
        return file;
    }

    /** Discs are often copied with their names in small letters. */
    private static Path existing(Path folder, String component) {
        Path asNamed = folder.resolve(component);
        Path small = folder.resolve(component.toLowerCase(Locale.ROOT));
        return !Files.exists(asNamed, LinkOption.NOFOLLOW_LINKS) && Files.exists(small, LinkOption.NOFOLLOW_LINKS)
                ? small
                : asNamed;
    }

    /** Links are followed only to find out that they lead astray. */
    private static Path inside(Path medium, Path file) throws IOException {
        if (!file.toRealPath().startsWith(medium)) {
            throw outside();
        }
        return file;
    }

    private static BadInputException outside() {
        return new BadInputException(
                        Reason.INVALID_VALUE, "The DICOMDIR names a file outside its medium; it is not opened.")
                .in(Tag.ReferencedFileID);
    }
}
