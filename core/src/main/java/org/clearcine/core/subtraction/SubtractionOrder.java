package org.clearcine.core.subtraction;

/** What comes first: the two are not the same picture. */
public enum SubtractionOrder {
    /** Mask and frames are denoised, then subtracted: the noise of the mask goes as well. */
    DENOISE_FIRST("denoised, then subtracted"),
    /**
     * Raw mask and frames are subtracted, and the difference is denoised: still bone is gone before motion is looked for,
     * but the noise of the mask is the same in all frames and stays with whatever averages over time.
     */
    SUBTRACT_FIRST("subtracted, then denoised");

    private final String words;

    SubtractionOrder(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
