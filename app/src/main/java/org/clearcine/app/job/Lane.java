package org.clearcine.app.job;

/** Where work waits for its turn; each lane does one thing after another. */
public enum Lane {
    /** The denoiser: one thread, because one thread owns the native engine. */
    COMPUTE,
    /** Opening, reading and saving files. */
    FILES,
    /** Making the pictures on the screen; never waits for anything longer than a frame. */
    PICTURES,
    /** Small pictures for lists and strips; whoever looks can wait. */
    THUMBNAILS,
    /** Decoding frames before they are due. */
    READ_AHEAD
}
