package org.clearcine.app.compare;

/**
 * How the motion map is drawn over the processed picture.
 *
 * @param style fill or lines; nothing at first, and never by itself
 * @param opacity how much of the picture a value of 1 covers, from 0 to 1
 */
public record MotionLook(Style style, double opacity) {

    /** Nothing over the picture. */
    public static final MotionLook OFF = new MotionLook(Style.OFF, 0.6);

    /** Ways to draw the map. */
    public enum Style {
        OFF,
        /** Colours that cover the more, the more moves. */
        OVERLAY,
        /** Lines where the map has the values 0.25, 0.5 and 0.75. */
        CONTOURS
    }

    public MotionLook {
        if (!(opacity >= 0 && opacity <= 1)) {
            throw new IllegalArgumentException("opacity " + opacity);
        }
    }
}
