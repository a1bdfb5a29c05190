package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;

/** Puts the reading tools on a pane: what is drawn over its picture, and the mouse that draws it. */
public final class ReadingOverlay {

    private ReadingOverlay() {}

    /** The layer to lay over the picture on {@code canvas}; the canvas hears the tools from now on. */
    public static Node on(
            ReadingModel model, PaneKind pane, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        ReadingMouse.install(model, canvas, shown);
        return new ReadingLayer(model, pane, canvas, shown);
    }
}
