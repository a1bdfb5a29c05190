package org.clearcine.core.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.clearcine.core.frame.FrameTiming;

/** A loop as it is looked at, one picture a frame, all of one size; not stamped yet. */
public interface LoopPictures {

    int frameCount();

    FrameTiming timing();

    /** Where the processed part of the pictures begins, as a share of their width: the stamp goes there. */
    default double processedFrom() {
        return 0;
    }

    /**
     * The picture of a frame, counted from 0, opaque.
     *
     * @throws IOException if the frame cannot be read
     */
    BufferedImage picture(int index) throws IOException;
}
