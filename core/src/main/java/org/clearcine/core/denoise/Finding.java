package org.clearcine.core.denoise;

import java.util.Objects;

/**
 * Something about the input that changes how far the result can be trusted; shown as a badge on the loop.
 *
 * @param sentence what was found and what it means for the picture, for a clinician
 */
public record Finding(Kind kind, String sentence) {

    /** The guards of the pipeline. */
    public enum Kind {
        FILTERED_IN_TIME,
        EIGHT_BIT_ARCHIVE,
        LOSSY_SOURCE,
        FRAME_GAPS,
        REPEATED_FRAMES,
        DOSE_JUMP,
        PANNING,
        TOO_FEW_FRAMES,
        OUTSIDE_TRAINING_RANGE,
        WEIGHTS_UNUSABLE,
        DISPLAY_PROCESSED
    }

    public Finding {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }
}
