package org.clearcine.app.viewer;

import java.util.Optional;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.display.ScreenTransform;

/**
 * Everything that decides what the panes show, taken down on the JavaFX thread at one moment.
 *
 * @param overlayOpacity 0 when the motion map is off
 * @param askedNanos when it was asked for
 */
record PictureRequest(
        OpenLoop loop,
        int index,
        Optional<ComponentStore> components,
        DenoiseSettings settings,
        boolean rawHeld,
        ScreenTransform transform,
        PanZoom panZoom,
        double overlayOpacity,
        PaneSize rawPane,
        PaneSize processedPane,
        long askedNanos) {

    /** Size of a pane in screen pixels. */
    record PaneSize(int width, int height) {

        boolean isVisible() {
            return width > 0 && height > 0;
        }
    }
}
