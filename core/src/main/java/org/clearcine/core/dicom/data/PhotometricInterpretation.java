package org.clearcine.core.dicom.data;

import java.util.Optional;

/** What the samples of a pixel mean (PS3.3 section C.7.6.3.1.2). */
public enum PhotometricInterpretation {
    MONOCHROME1("MONOCHROME1"),
    MONOCHROME2("MONOCHROME2"),
    PALETTE_COLOR("PALETTE COLOR"),
    RGB("RGB"),
    YBR_FULL("YBR_FULL"),
    YBR_FULL_422("YBR_FULL_422"),
    YBR_PARTIAL_422("YBR_PARTIAL_422"),
    YBR_PARTIAL_420("YBR_PARTIAL_420"),
    YBR_ICT("YBR_ICT"),
    YBR_RCT("YBR_RCT"),
    HSV("HSV"),
    ARGB("ARGB"),
    CMYK("CMYK");

    private final String term;

    PhotometricInterpretation(String term) {
        this.term = term;
    }

    /** The term as it stands in the file. */
    public String term() {
        return term;
    }

    public boolean isMonochrome() {
        return this == MONOCHROME1 || this == MONOCHROME2;
    }

    /** The interpretation with this term, if the standard knows it. */
    public static Optional<PhotometricInterpretation> of(String term) {
        for (PhotometricInterpretation interpretation : values()) {
            if (interpretation.term.equals(term)) {
                return Optional.of(interpretation);
            }
        }
        return Optional.empty();
    }
}
