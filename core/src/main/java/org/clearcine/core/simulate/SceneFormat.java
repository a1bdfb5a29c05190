package org.clearcine.core.simulate;

import java.util.Objects;
import org.clearcine.core.frame.FrameSize;

/**
 * What a scene is pictured on: size, length, rate and the distance of pixel centres.
 *
 * @param pixelPitchMillimetres in the detector's plane
 */
public record SceneFormat(FrameSize size, int frameCount, double framesPerSecond, double pixelPitchMillimetres) {

    /** The smallest side that the scenes can be drawn at. */
    public static final int SMALLEST_SIDE = 48;

    public SceneFormat {
        Objects.requireNonNull(size, "size");
        if (size.rows() < SMALLEST_SIDE || size.columns() < SMALLEST_SIDE) {
            throw new IllegalArgumentException("a scene of " + size + " is too small");
        }
        if (frameCount < 1) {
            throw new IllegalArgumentException("a scene of " + frameCount + " frames");
        }
        if (!(framesPerSecond > 0) || !(pixelPitchMillimetres > 0)) {
            throw new IllegalArgumentException(
                    framesPerSecond + " frames/s at a pitch of " + pixelPitchMillimetres + " mm");
        }
    }

    /** 512 x 512 pixels of 0.3 mm, 15 frames a second. */
    public static SceneFormat standard(int frameCount) {
        return new SceneFormat(new FrameSize(512, 512), frameCount, 15, 0.3);
    }

    public double seconds(int index) {
        return index / framesPerSecond;
    }
}
