package org.clearcine.core.dicom.derived;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.deidentify.Deidentifier;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/** Saves a processed loop as a derived DICOM object beside its source, which is never touched. */
public final class DerivedLoopWriter {

    private final Derivation derivation;
    private final Optional<Deidentifier> deidentifier;

    /** @param deidentifier what takes the patient out of the object; empty if all stays */
    public DerivedLoopWriter(Derivation derivation, Optional<Deidentifier> deidentifier) {
        this.derivation = Objects.requireNonNull(derivation, "derivation");
        this.deidentifier = Objects.requireNonNull(deidentifier, "deidentifier");
    }

    /** The same as {@link #save}, with all that the source says about the patient. */
    public static void write(
            DicomLoop source, FrameSource processed, Derivation derivation, Path target, ProgressMonitor monitor)
            throws IOException, CancelledException {
        new DerivedLoopWriter(derivation, Optional.empty()).save(source, processed, target, monitor);
    }

    /**
     * Writes the object, uncompressed, frame by frame.
     *
     * @param source the loop that was processed
     * @param processed as many frames of the same size, in stored values of the source; each value is rounded and clamped
     *     to the pixel format of the source, so that frames of unchanged values keep their stored values bit for bit
     * @param target where it is to stand, in a folder that exists; appears whole or not at all
     * @throws IOException with a sentence, if a frame cannot be had, the file cannot be written, or the source cannot be
     *     referred to
     */
    public void save(DicomLoop source, FrameSource processed, Path target, ProgressMonitor monitor)
            throws IOException, CancelledException {
        FrameSource raw = source.cineLoop().frames();
        FrameSize size = raw.size();
        int count = raw.frameCount();
        if (!processed.size().equals(size) || processed.frameCount() != count) {
            throw new IllegalArgumentException(
                    processed.frameCount() + " frames of " + processed.size() + " for " + count + " of " + size);
        }
        if (Files.exists(target) && Files.isSameFile(target, source.path())) {
            throw new IOException("The original is never overwritten; choose another name.");
        }
        DataSet dataSet = dataSet(source);
        boolean burnedIn = derivation
                .subtraction()
                .filter(Derivation.Subtraction::isBurnedIn)
                .isPresent();
        FrameSource frames = source.attributes()
                .pixelPadding()
                .filter(padding -> !burnedIn)
                .<FrameSource>map(padding -> new KeptPadding(processed, raw, padding))
                .orElse(processed);
        try (LoopFileWriter file =
                LoopFileWriter.create(target, dataSet, size, source.cineLoop().pixelFormat(), count)) {
            for (int index = 0; index < count; index++) {
                monitor.checkCancelled();
                file.write(frames.frame(index));
                monitor.progress("saving", index + 1L, count);
            }
            file.commit();
        }
    }

    private DataSet dataSet(DicomLoop source) throws BadInputException {
        DataSet original = source.dataSet();
        OffsetDateTime now = now(original);
        return DerivedDataSet.of(
                deidentifier.map(cleaner -> cleaner.clean(original)).orElse(original),
                source.transferSyntax(),
                derivation,
                deidentifier.map(cleaner -> cleaner.workTime(original, now)).orElse(now));
    }

    /** Dates are in the time zone that the data set names (PS3.3 section C.12.1.1.8), or else in this computer's. */
    private static OffsetDateTime now(DataSet dataSet) {
        OffsetDateTime here = OffsetDateTime.now();
        return dataSet.string(Tag.TimezoneOffsetFromUTC)
                .map(offset -> inZone(here, offset))
                .orElse(here);
    }

    private static OffsetDateTime inZone(OffsetDateTime time, String offset) {
        try {
            return time.withOffsetSameInstant(ZoneOffset.of(offset));
        } catch (DateTimeException invalid) {
            return time;
        }
    }
}
