package org.clearcine.app.control;

import java.util.Objects;
import org.clearcine.core.frame.FrameSize;

/**
 * Where the pixels of a frame lie on a pane of {@code width} times {@code height} screen pixels.
 *
 * <p>Frame coordinates are continuous: pixel {@code i} covers {@code i} to {@code i + 1}. A screen pixel looks at the
 * frame at the point under its centre. Pictures, overlays, probes and exports all go through here, so they agree.
 *
 * @param scale screen pixels per frame pixel
 * @param originX frame coordinate under the pane's upper left corner
 * @param originY the same along the frame's rows
 * @param orientation how the frame is turned and mirrored
 */
public record Projection(int width, int height, double scale, double originX, double originY, Orientation orientation) {

    public Projection {
        Objects.requireNonNull(orientation, "orientation");
        if (width < 1 || height < 1 || !(scale > 0)) {
            throw new IllegalArgumentException(width + " x " + height + " at scale " + scale);
        }
    }

    /** The frame as {@code view} wants it: whole and centred at zoom 1. */
    public static Projection of(FrameSize size, PanZoom view, int width, int height) {
        Orientation orientation = view.orientation();
        int across = orientation.isSideways() ? size.rows() : size.columns();
        int down = orientation.isSideways() ? size.columns() : size.rows();
        double scale = Math.min((double) width / across, (double) height / down) * view.zoom();
        double halfX = width / (2 * scale);
        double halfY = height / (2 * scale);
        return new Projection(
                width,
                height,
                scale,
                view.centreX() * size.columns() - orientation.xPerScreenX() * halfX - orientation.xPerScreenY() * halfY,
                view.centreY() * size.rows() - orientation.yPerScreenX() * halfX - orientation.yPerScreenY() * halfY,
                orientation);
    }

    /** Frame coordinate, along the frame's columns, under a point of the pane. */
    public double frameX(double x, double y) {
        return originX + frameStepX(x, y);
    }

    /** The same along the frame's rows. */
    public double frameY(double x, double y) {
        return originY + frameStepY(x, y);
    }

    /** How far a step on the pane goes along the frame's columns. */
    public double frameStepX(double x, double y) {
        return (orientation.xPerScreenX() * x + orientation.xPerScreenY() * y) / scale;
    }

    /** How far a step on the pane goes along the frame's rows. */
    public double frameStepY(double x, double y) {
        return (orientation.yPerScreenX() * x + orientation.yPerScreenY() * y) / scale;
    }

    /** Where on the pane, from its left edge, a point of the frame lies. */
    public double screenX(double frameX, double frameY) {
        return scale
                * (orientation.xPerScreenX() * (frameX - originX) + orientation.yPerScreenX() * (frameY - originY));
    }

    /** The same from the pane's upper edge. */
    public double screenY(double frameX, double frameY) {
        return scale
                * (orientation.xPerScreenY() * (frameX - originX) + orientation.yPerScreenY() * (frameY - originY));
    }
}
