package org.clearcine.core.physics.report;

import java.util.Objects;
import org.clearcine.core.frame.Frame;

/**
 * A picture for the report and what stands under it.
 *
 * @param low value that is black
 * @param high value that is white
 */
public record ReportPicture(String caption, Frame frame, double low, double high) {

    public ReportPicture {
        Objects.requireNonNull(frame, "frame");
        if (!(high > low)) {
            throw new IllegalArgumentException("window from " + low + " to " + high);
        }
    }

    /** Grey from 0 to 255 of a pixel. */
    int grey(int pixel) {
        return (int) Math.round(255 * Math.max(0, Math.min(1, (frame.value(pixel) - low) / (high - low))));
    }
}
