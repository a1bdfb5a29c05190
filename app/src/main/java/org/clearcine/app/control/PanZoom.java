package org.clearcine.app.control;

import java.util.Objects;

/**
 * What part of a frame is looked at, without regard to the size of the pane: so that all panes can share it.
 *
 * @param zoom 1 shows the whole frame, 2 half of its width
 * @param centreX the point in the middle of the pane, as a share of the frame's width
 * @param centreY the same of the frame's height
 * @param orientation how the frame is turned and mirrored
 */
public record PanZoom(double zoom, double centreX, double centreY, Orientation orientation) {

    public static final PanZoom WHOLE = new PanZoom(1, 0.5, 0.5);

    private static final double SMALLEST_ZOOM = 0.25;
    private static final double LARGEST_ZOOM = 32;

    public PanZoom {
        Objects.requireNonNull(orientation, "orientation");
        if (!(zoom >= SMALLEST_ZOOM && zoom <= LARGEST_ZOOM)) {
            throw new IllegalArgumentException("zoom " + zoom);
        }
        if (!Double.isFinite(centreX) || !Double.isFinite(centreY)) {
            throw new IllegalArgumentException("centre " + centreX + ", " + centreY);
        }
    }

    /** An upright frame. */
    public PanZoom(double zoom, double centreX, double centreY) {
        this(zoom, centreX, centreY, Orientation.UPRIGHT);
    }

    /** The whole frame, turned and mirrored as it is. */
    public PanZoom whole() {
        return WHOLE.with(orientation);
    }

    /** The same part of the frame, turned and mirrored otherwise; its middle stays where it is. */
    public PanZoom with(Orientation newOrientation) {
        return new PanZoom(zoom, centreX, centreY, newOrientation);
    }

    /** Zooms so that the point at ({@code x}, {@code y}), in shares of the frame, stays where it is on the screen. */
    public PanZoom zoomedAt(double factor, double x, double y) {
        double zoomed = Math.max(SMALLEST_ZOOM, Math.min(LARGEST_ZOOM, zoom * factor));
        double kept = zoom / zoomed;
        return new PanZoom(zoomed, inFrame(x + (centreX - x) * kept), inFrame(y + (centreY - y) * kept), orientation);
    }

    /** Moves the frame by shares of its width and height; its middle can go no further than an edge of the pane's. */
    public PanZoom movedBy(double x, double y) {
        return new PanZoom(zoom, inFrame(centreX - x), inFrame(centreY - y), orientation);
    }

    private static double inFrame(double centre) {
        return Math.max(0, Math.min(1, centre));
    }
}
