package org.clearcine.core.dicom.simulated;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.DicomUid;

/**
 * The study that simulated loops of one scene share, so that noisy loops and their truth are shown side by side.
 *
 * <p>The patient is called SIMULATED, so that no loop from here is ever taken for a person's.
 *
 * @param studyInstanceUid of all loops of the study
 * @param studyDescription what is simulated, at most 64 ASCII characters
 * @param softwareVersion of the program that simulates
 * @param createdAt local time; becomes the dates of the study
 * @param patientNumber from 1; tells simulated patients apart
 */
public record SimulatedStudy(
        String studyInstanceUid,
        String studyDescription,
        String softwareVersion,
        LocalDateTime createdAt,
        int patientNumber) {

    private static final String NOBODY = "SIMULATED";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    public SimulatedStudy {
        Objects.requireNonNull(studyInstanceUid, "studyInstanceUid");
        Objects.requireNonNull(softwareVersion, "softwareVersion");
        Objects.requireNonNull(createdAt, "createdAt");
        SimulatedSeries.requireShortText(studyDescription);
    }

    /** A study with a UID of its own. */
    public static SimulatedStudy create(String studyDescription, String softwareVersion, LocalDateTime createdAt) {
        return new SimulatedStudy(DicomUid.create(), studyDescription, softwareVersion, createdAt, 1);
    }

    /** The same of another simulated patient. */
    public SimulatedStudy ofPatient(int number) {
        return new SimulatedStudy(studyInstanceUid, studyDescription, softwareVersion, createdAt, number);
    }

    /** Creation as a DICOM date. */
    String date() {
        return DATE.format(createdAt);
    }

    /** Creation as a DICOM time. */
    String time() {
        return TIME.format(createdAt);
    }

    /** The Patient and General Study modules (PS3.3 sections C.7.1.1 and C.7.2.1). */
    void putInto(DataSetBuilder attributes) {
        attributes
                .put(Tag.PatientName, Vr.PN, NOBODY)
                .put(Tag.PatientID, Vr.LO, patientNumber == 1 ? NOBODY : NOBODY + "-" + patientNumber)
                .put(Tag.PatientBirthDate, Vr.DA)
                .put(Tag.PatientSex, Vr.CS)
                .put(Tag.StudyInstanceUID, Vr.UI, studyInstanceUid)
                .put(Tag.StudyDate, Vr.DA, date())
                .put(Tag.StudyTime, Vr.TM, time())
                .put(Tag.StudyID, Vr.SH, "1")
                .put(Tag.StudyDescription, Vr.LO, studyDescription)
                .put(Tag.ReferringPhysicianName, Vr.PN)
                .put(Tag.AccessionNumber, Vr.SH);
    }

    /** The General Series and General Equipment modules (PS3.3 sections C.7.3.1 and C.7.5.1), with a UID of its own. */
    void putSeriesInto(DataSetBuilder attributes, String modality, int seriesNumber, String seriesDescription) {
        attributes
                .put(Tag.Modality, Vr.CS, modality)
                .put(Tag.SeriesInstanceUID, Vr.UI, DicomUid.create())
                .putIntegers(Tag.SeriesNumber, Vr.IS, seriesNumber)
                .put(Tag.SeriesDescription, Vr.LO, seriesDescription)
                .put(Tag.Laterality, Vr.CS)
                .put(Tag.Manufacturer, Vr.LO, "ClearCine")
                .put(Tag.ManufacturerModelName, Vr.LO, "Simulator")
                .put(Tag.SoftwareVersions, Vr.LO, softwareVersion);
    }
}
