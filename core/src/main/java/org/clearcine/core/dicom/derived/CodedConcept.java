package org.clearcine.core.dicom.derived;

import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/** Codes of the DICOM Controlled Terminology (PS3.16 annex D) that derived objects use. */
enum CodedConcept {
    /** Context group 7203, image derivation: the nearest there is to noise reduction. */
    SMOOTHING("113087", "Smoothing"),
    /** The same group: noise is added to every pixel. */
    ADDITION("113042", "Pixel by pixel addition"),
    /** Context group 7203. */
    SUBTRACTION("113062", "Pixel by pixel subtraction"),
    /** Context group 7202, purpose of reference to a source image. */
    SOURCE_IMAGE("121322", "Source image for image processing operation"),
    /** Context group 7005, contribution of equipment. */
    ACQUISITION_EQUIPMENT("109101", "Acquisition Equipment"),
    /** Context group 7005, contribution of equipment. */
    PROCESSING_EQUIPMENT("109102", "Processing Equipment");

    private final String value;
    private final String meaning;

    static CodedConcept of(Derivation.Purpose purpose) {
        return purpose.isDenoised() ? SMOOTHING : ADDITION;
    }

    CodedConcept(String value, String meaning) {
        this.value = value;
        this.meaning = meaning;
    }

    /** The one item of a code sequence (PS3.3 section 8.8). */
    DataSet item() {
        return DataSet.builder()
                .put(Tag.CodeValue, Vr.SH, value)
                .put(Tag.CodingSchemeDesignator, Vr.SH, "DCM")
                .put(Tag.CodeMeaning, Vr.LO, meaning)
                .build();
    }

    List<DataSet> items() {
        return List.of(item());
    }
}
