package org.clearcine.app.tuning.grid;

import java.util.List;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.core.display.ScreenTransform;

/** All panes of the grid at one frame, as they are asked for together. */
record GridRequest(OpenLoop loop, int index, ScreenTransform transform, PanZoom panZoom, List<Pane> panes) {

    /**
     * One pane.
     *
     * @param strengths of the tile itself, or of the two that are subtracted
     */
    record Pane(Tile tile, List<Double> strengths, FrameCanvas canvas, PaneSize size) {

        Pane {
            strengths = List.copyOf(strengths);
        }
    }

    GridRequest {
        panes = List.copyOf(panes);
    }
}
