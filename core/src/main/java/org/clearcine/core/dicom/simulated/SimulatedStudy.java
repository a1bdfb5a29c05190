package org.clearcine.core.dicom.simulated;

import java.time.LocalDateTime;
import java.util.Objects;
import org.clearcine.core.dicom.writing.DicomUid;

/**
 * The study that simulated loops of one scene share, so that noisy loops and their truth are shown side by side.
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

    public SimulatedStudy {
        Objects.requireNonNull(studyInstanceUid, "studyInstanceUid");
        Objects.requireNonNull(softwareVersion, "softwareVersion");
        Objects.requireNonNull(createdAt, "createdAt");
        SimulatedLoop.requireShortText(studyDescription);
    }

    /** A study with a UID of its own. */
    public static SimulatedStudy create(String studyDescription, String softwareVersion, LocalDateTime createdAt) {
        return new SimulatedStudy(DicomUid.create(), studyDescription, softwareVersion, createdAt, 1);
    }

    /** The same of another simulated patient. */
    public SimulatedStudy ofPatient(int number) {
        return new SimulatedStudy(studyInstanceUid, studyDescription, softwareVersion, createdAt, number);
    }
}
