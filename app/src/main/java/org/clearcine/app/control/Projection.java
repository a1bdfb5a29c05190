package org.clearcine.app.control;

import org.clearcine.core.frame.FrameSize;

/**
 * Where the pixels of a frame lie on a pane of {@code width} times {@code height} screen pixels.
 *
 * <p>Frame coordinates are continuous: pixel {@code i} covers {@code i} to {@code i + 1}. A screen pixel looks at the
 * frame at the point under its centre.
 *
 * @param scale screen pixels per frame pixel
 * @param originX frame coordinate of the pane's left edge
 * @param originY frame coordinate of the pane's top edge
 */
public record Projection(int width, int height, double scale, double originX, double originY) {

    public Projection {
        if (width < 1 || height < 1 || !(scale > 0)) {
            throw new IllegalArgumentException(width + " x " + height + " at scale " + scale);
        }
    }

    /** The frame as {@code view} wants it: whole and centred at zoom 1. */
    public static Projection of(FrameSize size, PanZoom view, int width, int height) {
        double fit = Math.min((double) width / size.columns(), (double) height / size.rows());
        double scale = fit * view.zoom();
        return new Projection(
                width,
                height,
                scale,
                view.centreX() * size.columns() - width / (2 * scale),
                view.centreY() * size.rows() - height / (2 * scale));
    }

    /** Frame coordinate under the screen coordinate {@code x}. */
    public double frameX(double x) {
        return originX + x / scale;
    }

    public double frameY(double y) {
        return originY + y / scale;
    }
}
