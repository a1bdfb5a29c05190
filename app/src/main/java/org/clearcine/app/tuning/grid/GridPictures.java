package org.clearcine.app.tuning.grid;

import java.util.List;
import java.util.Optional;
import org.clearcine.app.control.Picture;

/**
 * The painted panes of one request, in its order.
 *
 * @param pictures empty where the frame has not been denoised yet: raw is never passed off as processed
 */
record GridPictures(GridRequest request, List<Optional<Picture>> pictures) {

    GridPictures {
        pictures = List.copyOf(pictures);
    }
}
