package org.clearcine.app.denoising;

import org.clearcine.core.denoise.Finding;

/**
 * How a kind of finding is called on its badge, and what it means for the picture.
 *
 * @param word one or two words, beside an icon
 * @param meaning a sentence, for whoever asks
 */
record BadgeWords(String word, String meaning) {

    static BadgeWords of(Finding.Kind kind) {
        return switch (kind) {
            case FILTERED_IN_TIME ->
                new BadgeWords(
                        "Already filtered",
                        "Moving things may carry trails from before; denoising keeps them and gains less.");
            case DISPLAY_PROCESSED ->
                new BadgeWords("Prepared for display", "Noise is judged less surely, and figures are no intensities.");
            case EIGHT_BIT_ARCHIVE ->
                new BadgeWords(
                        "8-bit archive", "Faint contrast may be missing for good; a narrow window may show steps.");
            case LOSSY_SOURCE ->
                new BadgeWords(
                        "Lossy", "Blocks and smears may stay, and a fine structure may be one of the compression.");
            case FRAME_GAPS ->
                new BadgeWords(
                        "Frame gaps",
                        "Things jump there; the frames beside a gap get less help from their neighbours.");
            case REPEATED_FRAMES ->
                new BadgeWords(
                        "Repeated frames", "There are fewer pictures than frames, so less noise can be removed.");
            case DOSE_JUMP ->
                new BadgeWords(
                        "Dose jump",
                        "Brightness and noise differ before and after; frames beside the jump stay noisier.");
            case PANNING ->
                new BadgeWords("Panning", "What comes in at the edge has no past and stays noisier for some frames.");
            case TOO_FEW_FRAMES ->
                new BadgeWords("Few frames", "With few neighbours little noise can be removed in time.");
            case OUTSIDE_TRAINING_RANGE ->
                new BadgeWords("Outside training range", "The network was not used; the classical method stands in.");
            case WEIGHTS_UNUSABLE ->
                new BadgeWords("Weights unusable", "The network could not be used; the classical method stands in.");
        };
    }

    /** For what is odd about the file itself. */
    static BadgeWords ofTheFile() {
        return new BadgeWords("About the file", "The loop is shown as far as the file can be understood.");
    }
}
