package org.clearcine.app.physics.phantom;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.app.control.FrameCanvas;

/** Puts the phantom on a pane: what is drawn over its picture, and the mouse that places and adjusts it. */
public final class PhantomOverlay {

    private PhantomOverlay() {}

    /** The layer to lay over the picture on {@code canvas}; the canvas hears the phantom from now on. */
    public static Node on(PhantomModel model, FrameCanvas canvas, ObservableValue<Optional<ShownFrame>> frame) {
        PhantomMouse.install(model, canvas, frame);
        return new PhantomLayer(model, canvas, frame);
    }

    /** Lets the keys of the window that shows the node adjust the phantom. */
    public static void listen(PhantomModel model, Node node) {
        PhantomKeys.listen(model, node);
    }
}
