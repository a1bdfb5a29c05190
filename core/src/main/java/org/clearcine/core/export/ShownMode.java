package org.clearcine.core.export;

/** What a picture of a loop shows of raw and processed. */
public enum ShownMode {
    RAW,
    DENOISED,
    SIDE_BY_SIDE,
    WIPE,
    DIFFERENCE
}
