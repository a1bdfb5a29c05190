package org.clearcine.app.tools;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;

/** Puts the reading tools on a pane: what is drawn over its picture, and the mouse that draws it. */
public final class ReadingOverlay {

    private ReadingOverlay() {}

    /** The layers to lay over the picture on {@code canvas}; the canvas hears the tools from now on. */
    public static Node on(
            ReadingTools tools, PaneKind pane, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> shown) {
        ReadingMouse.install(tools.reading(), canvas, shown);
        StackPane layers = new StackPane(
                new FileGraphicsLayer(tools.fileGraphics(), canvas, shown),
                new ReadingLayer(tools.reading(), pane, canvas, shown),
                new MagnifierLayer(tools.magnifier(), pane, canvas, shown));
        layers.setMouseTransparent(true);
        return layers;
    }
}
