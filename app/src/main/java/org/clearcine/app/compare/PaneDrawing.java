package org.clearcine.app.compare;

import java.awt.Graphics2D;
import java.io.IOException;

/** Draws over the panes of a picture that is saved, such as what was measured on them. Used by one thread. */
@FunctionalInterface
public interface PaneDrawing {

    /** Draws nothing: how pictures are saved unless more was asked for. */
    PaneDrawing NOTHING = (pane, shown, size, graphics) -> {};

    /**
     * Draws over one pane.
     *
     * @param shown the frame, which says where its pixels lie in a pane of that size
     * @param graphics with the pane's upper left corner at 0, 0
     */
    void draw(PaneKind pane, ShownFrame shown, PaneSize size, Graphics2D graphics) throws IOException;

    /** This one, and the other one over it. */
    default PaneDrawing then(PaneDrawing other) {
        return (pane, shown, size, graphics) -> {
            draw(pane, shown, size, graphics);
            other.draw(pane, shown, size, graphics);
        };
    }
}
