package org.clearcine.app.viewer;

import java.util.Optional;
import org.clearcine.app.control.Picture;
import org.clearcine.core.frame.Frame;

/**
 * Two painted panes of the same frame; they are shown together or not at all.
 *
 * @param raw the frame as the file has it
 * @param processed what the right pane shows: mixed, or raw where nothing has been processed yet
 * @param motion the motion map; empty while the frame has not been processed
 */
record PicturePair(
        PictureRequest request,
        Frame raw,
        Frame processed,
        Optional<Frame> motion,
        Picture rawPicture,
        Picture processedPicture) {}
