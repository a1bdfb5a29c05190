package org.clearcine.core.simulate;

import org.clearcine.core.frame.Frame;

/** One frame twice: as the ideal detector would read it, and as it is read. */
public record Exposure(Frame clean, Frame noisy) {}
