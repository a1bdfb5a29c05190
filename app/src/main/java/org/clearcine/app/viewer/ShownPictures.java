package org.clearcine.app.viewer;

import java.util.Map;
import org.clearcine.app.compare.ComparedFrame;
import org.clearcine.app.compare.PaneKind;
import org.clearcine.app.control.Picture;

/**
 * The painted panes of one frame; they are shown together or not at all, so that all panes show the same frame always.
 *
 * @param differenceEnd the difference in stored values at which its colours end
 */
record ShownPictures(
        PictureRequest request, ComparedFrame frame, double differenceEnd, Map<PaneKind, Picture> pictures) {

    ShownPictures {
        pictures = Map.copyOf(pictures);
    }
}
