package org.clearcine.core.dicom.data;

import java.util.Objects;
import java.util.Optional;

/**
 * Who the patient is. A type of its own, kept apart from everything measured, so that no metric, log or weights file holds
 * it by accident.
 */
public final class PatientIdentity {

    private final DataSet dataSet;

    private PatientIdentity(DataSet dataSet) {
        this.dataSet = Objects.requireNonNull(dataSet, "dataSet");
    }

    public static PatientIdentity of(DataSet dataSet) {
        DataSetBuilder identity = DataSetBuilder.inheriting(dataSet.characterSet());
        for (int tag : new int[] {Tag.PatientName, Tag.PatientID, Tag.PatientBirthDate, Tag.PatientSex}) {
            dataSet.element(tag).ifPresent(identity::put);
        }
        return new PatientIdentity(identity.build());
    }

    /** Patient's Name as it stands in the file, made harmless to show. */
    public Optional<String> patientName() {
        return text(Tag.PatientName);
    }

    public Optional<String> patientId() {
        return text(Tag.PatientID);
    }

    public Optional<String> patientBirthDate() {
        return text(Tag.PatientBirthDate);
    }

    public Optional<String> patientSex() {
        return text(Tag.PatientSex);
    }

    private Optional<String> text(int tag) {
        return dataSet.string(tag).map(InertText::of);
    }

    /** Says nothing about the patient. */
    @Override
    public String toString() {
        return "PatientIdentity";
    }
}
