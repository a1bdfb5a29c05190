package org.clearcine.app.tuning.grid;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import org.clearcine.app.control.PanZoom;
import org.clearcine.core.display.ScreenTransform;
import org.clearcine.core.display.VoiWindow;

/**
 * How the viewer looks at the loop: the grid looks at it in the same way, and what is changed in one is changed in the other.
 *
 * @param window the window in use
 * @param dragging widens and shifts it
 */
public record SharedLook(
        ObjectProperty<ScreenTransform> transform,
        ObjectProperty<PanZoom> panZoom,
        ObservableValue<VoiWindow> window,
        WindowDrag dragging) {

    /** Changes the window by a drag, in shares of a pane's width and height, from what it was when the drag began. */
    @FunctionalInterface
    public interface WindowDrag {
        void drag(double across, double down, VoiWindow atStart);
    }
}
