package org.clearcine.app.viewer;

import java.util.Map;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.compare.PaneSize;
import org.clearcine.app.compare.ShownView;

/**
 * What the panes should show, taken down on the JavaFX thread at one moment.
 *
 * @param sizes of the panes of the view
 * @param askedNanos when it was asked for
 */
record PictureRequest(ShownView view, int index, Map<PaneKind, PaneSize> sizes, long askedNanos) {

    PictureRequest {
        sizes = Map.copyOf(sizes);
    }
}
