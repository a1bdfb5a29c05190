package org.clearcine.core.dicom;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.PatientIdentity;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.part10.Part10File;
import org.clearcine.core.frame.CineLoop;

/** A loop in a DICOM file that stays open: its frames on demand, its attributes, and what is odd about it. */
public final class DicomLoop implements Closeable {

    private final Path path;
    private final Part10File file;
    private final CineLoop cineLoop;
    private final DicomAttributes attributes;
    private final List<String> warnings;

    DicomLoop(Path path, Part10File file, CineLoop cineLoop, DicomAttributes attributes, List<String> warnings) {
        this.path = path;
        this.file = file;
        this.cineLoop = cineLoop;
        this.attributes = attributes;
        this.warnings = List.copyOf(warnings);
    }

    public Path path() {
        return path;
    }

    /** Frames of stored values, timing and format. */
    public CineLoop cineLoop() {
        return cineLoop;
    }

    /** What the attributes mean for showing and measuring the loop. */
    public DicomAttributes attributes() {
        return attributes;
    }

    /** Everything the file says, but for its pixels. */
    public DataSet dataSet() {
        return file.dataSet();
    }

    /** File Meta Information, group 2; empty if the file has none. */
    public DataSet fileMeta() {
        return file.fileMeta();
    }

    public TransferSyntax transferSyntax() {
        return file.transferSyntax();
    }

    /** Who the patient is; kept apart from everything else. */
    public PatientIdentity patient() {
        return PatientIdentity.of(file.dataSet());
    }

    /** What is odd about the file, a sentence each, for the user. */
    public List<String> warnings() {
        return warnings;
    }

    @Override
    public void close() throws IOException {
        cineLoop.close();
        file.close();
    }
}
