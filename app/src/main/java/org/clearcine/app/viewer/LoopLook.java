package org.clearcine.app.viewer;

import java.util.Objects;
import java.util.Optional;
import org.clearcine.app.control.PanZoom;
import org.clearcine.core.display.ScreenTransform;

/**
 * How one loop is looked at, kept while another one is.
 *
 * @param otherTransform the window of the plain frames while a mask is subtracted, and the other way round
 */
public record LoopLook(ScreenTransform transform, Optional<ScreenTransform> otherTransform, PanZoom panZoom) {

    public LoopLook {
        Objects.requireNonNull(transform, "transform");
        Objects.requireNonNull(otherTransform, "otherTransform");
        Objects.requireNonNull(panZoom, "panZoom");
    }
}
