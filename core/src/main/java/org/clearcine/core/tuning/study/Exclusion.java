package org.clearcine.core.tuning.study;

/** Why a study is not learned from. */
public enum Exclusion {
    UNREADABLE("cannot be read"),
    OTHER_MODALITY("is not from X-ray angiography or fluoroscopy"),
    NO_PATIENT("names no patient, so it cannot be split from others of the same patient"),
    DERIVED("was already processed by a program"),
    LOSSY("was compressed with loss, which has changed the noise"),
    TOO_SHORT("is too short to learn from its neighbouring frames"),
    TOO_SMALL("has frames that are too small"),
    DOUBLED("is there twice, with the same SOP Instance UID"),
    REPEATED_FRAMES("repeats frames, so their noise is not independent"),
    FILTERED_IN_TIME("was already filtered in time"),
    TOO_LITTLE_NOISE("has too little noise to learn from");

    private final String words;

    Exclusion(String words) {
        this.words = words;
    }

    /** Ends a sentence that begins with the study. */
    public String inWords() {
        return words;
    }
}
