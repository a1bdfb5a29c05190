package org.clearcine.app.session;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.InertText;
import org.clearcine.core.dicom.data.PatientIdentity;
import org.clearcine.core.dicom.data.Tag;

/**
 * Whose loop it is, of which study and series, as the list of loops groups it. The only place of the session that holds names
 * of patients; nothing but that list may show them.
 *
 * @param patientKey the same for all loops of a patient
 * @param studyKey the same for all loops of a study
 */
public record StudyPlace(String patientKey, String patient, String studyKey, String study, String series) {

    /** Of loops that belong to no study. */
    public static final StudyPlace NONE = new StudyPlace("", "No patient", "", "", "");

    public StudyPlace {
        Objects.requireNonNull(patientKey, "patientKey");
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(studyKey, "studyKey");
        Objects.requireNonNull(study, "study");
        Objects.requireNonNull(series, "series");
    }

    static StudyPlace of(DicomLoop loop) {
        PatientIdentity who = loop.patient();
        DataSet says = loop.dataSet();
        String name = who.patientName().map(StudyPlace::readable).orElse("");
        String id = who.patientId().orElse("");
        String number = text(says, Tag.SeriesNumber);
        return new StudyPlace(
                id + "\n" + name,
                joined("  ", name.isEmpty() ? "No name" : name, id.equals(name) ? "" : id),
                text(says, Tag.StudyInstanceUID),
                joined("  ", date(text(says, Tag.StudyDate)), text(says, Tag.StudyDescription)),
                joined("  ", number.isEmpty() ? "" : "Series " + number, text(says, Tag.SeriesDescription)));
    }

    /** PS3.5 section 6.2: components are set apart by ^, and other writings of the name by =. */
    private static String readable(String patientName) {
        String[] parts = patientName.split("=")[0].split("\\^");
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String date(String digits) {
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits;
    }

    private static String text(DataSet says, int tag) {
        Optional<String> value = says.string(tag);
        return value.map(InertText::of).map(String::strip).orElse("");
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }

    /** Says nothing about the patient. */
    @Override
    public String toString() {
        return "StudyPlace";
    }
}
