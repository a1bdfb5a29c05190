package org.clearcine.core.measurement;

import java.util.Objects;

/**
 * What a pixel measures, and who says so; never one without the other.
 *
 * @param rowMillimetres from one row to the next; 1 pixel where nothing is known
 * @param columnMillimetres from one column to the next; 1 pixel where nothing is known
 * @param detail what else the origin says, such as the size of the catheter; may be empty
 */
public record Calibration(double rowMillimetres, double columnMillimetres, Origin origin, String detail) {

    /** Who says what a pixel measures. */
    public enum Origin {
        /** Nobody: lengths are in pixels. */
        NONE("not calibrated", "px, not calibrated", true),
        /** Imager Pixel Spacing, or Pixel Spacing that equals it: at the detector, before which the patient lies. */
        DETECTOR_PLANE(
                "detector plane", "mm at the detector plane, more than in the patient by the magnification", true),
        /** Imager Pixel Spacing divided by Estimated Radiographic Magnification Factor. */
        MAGNIFICATION("estimated", "mm by the file's estimated magnification", true),
        /** Pixel Spacing that was calibrated by the geometry of the stand (PS3.3 section 10.7.1.3). */
        GEOMETRY("geometry", "mm, calibrated by geometry", false),
        /** Pixel Spacing that was calibrated by an object of known size. */
        FIDUCIAL("fiducial", "mm, calibrated by an object of known size", false),
        /** Pixel Spacing of which the file does not say how it came about. */
        NOT_SAID("origin not said", "mm, the file does not say how it was calibrated", true),
        /** Object Pixel Spacing in Center of Beam of an enhanced object. */
        CENTER_OF_BEAM("center of beam", "mm in the center of the beam, by the system's own calibration", false),
        /** Made here, across a catheter of known size. */
        CATHETER("catheter", "mm, calibrated here on a catheter", false),
        /** Made here, along a line of known length. */
        LINE("line", "mm, calibrated here on a line", false);

        private final String keyword;
        private final String words;
        private final boolean doubtful;

        Origin(String keyword, String words, boolean doubtful) {
            this.keyword = keyword;
            this.words = words;
            this.doubtful = doubtful;
        }
    }

    /** Pixels, all of them square as far as is known. */
    public static final Calibration NONE = new Calibration(1, 1, Origin.NONE, "");

    /** Diameter of one French: a third of a millimetre. */
    public static final double MILLIMETRES_PER_FRENCH = 1.0 / 3;

    public Calibration {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(detail, "detail");
        boolean positive = rowMillimetres > 0 && columnMillimetres > 0;
        if (!positive || !Double.isFinite(rowMillimetres) || !Double.isFinite(columnMillimetres)) {
            throw new IllegalArgumentException("a pixel of " + rowMillimetres + " by " + columnMillimetres);
        }
    }

    /** Nothing but the shape of a pixel is known: Pixel Aspect Ratio (0028,0034), vertical over horizontal size. */
    public static Calibration pixels(double aspectRatio) {
        return new Calibration(aspectRatio, 1, Origin.NONE, "");
    }

    /**
     * A catheter of known size, clicked on both of its edges.
     *
     * @param french outer diameter in French
     * @throws IllegalArgumentException if the points coincide or the size is not positive
     */
    public Calibration byCatheter(Point edge, Point otherEdge, double french) {
        return by(edge, otherEdge, french * MILLIMETRES_PER_FRENCH, Origin.CATHETER)
                .with(Words.number(french) + " F = " + Words.millimetres(french * MILLIMETRES_PER_FRENCH));
    }

    /** A line of known length. */
    public Calibration byLine(Point start, Point end, double millimetres) {
        return by(start, end, millimetres, Origin.LINE).with(Words.millimetres(millimetres));
    }

    /** Pixels keep the shape that they have here. */
    private Calibration by(Point start, Point end, double millimetres, Origin newOrigin) {
        double factor = millimetres / length(start, end);
        return new Calibration(factor * rowMillimetres, factor * columnMillimetres, newOrigin, "");
    }

    private Calibration with(String newDetail) {
        return new Calibration(rowMillimetres, columnMillimetres, origin, newDetail);
    }

    /** From point to point, in {@link #unit}. */
    public double length(Point start, Point end) {
        return Math.hypot(columnMillimetres * (end.x() - start.x()), rowMillimetres * (end.y() - start.y()));
    }

    /**
     * The angle at {@code vertex} between its two legs, in degrees from 0 to 180; pixels that are not square are taken
     * into account.
     *
     * @throws IllegalArgumentException if a leg has no length
     */
    public double angleDegrees(Point leg, Point vertex, Point otherLeg) {
        double ax = columnMillimetres * (leg.x() - vertex.x());
        double ay = rowMillimetres * (leg.y() - vertex.y());
        double bx = columnMillimetres * (otherLeg.x() - vertex.x());
        double by = rowMillimetres * (otherLeg.y() - vertex.y());
        if (ax == 0 && ay == 0 || bx == 0 && by == 0) {
            throw new IllegalArgumentException("an angle with a leg of no length");
        }
        return Math.toDegrees(Math.atan2(Math.abs(ax * by - ay * bx), ax * bx + ay * by));
    }

    /** Of one pixel, in {@link #unit} squared. */
    public double pixelArea() {
        return rowMillimetres * columnMillimetres;
    }

    /** Whether lengths are in millimetres. */
    public boolean isMetric() {
        return origin != Origin.NONE;
    }

    public String unit() {
        return isMetric() ? "mm" : "px";
    }

    /** Whether a length may be far from the one in the patient; said wherever a length is. */
    public boolean isDoubtful() {
        return origin.doubtful;
    }

    /** A length with its unit alone, for where the origin is said beside. */
    public String lengthAlone(Point start, Point end) {
        return Words.number(length(start, end)) + " " + unit();
    }

    /** A length in this calibration with its unit and origin, such as "23.4 mm, detector plane". */
    public String lengthInWords(Point start, Point end) {
        return lengthAlone(start, end) + ", " + origin.keyword;
    }

    /** The origin, and what it is based on; stands beside every length. */
    public String inWords() {
        return detail.isEmpty() ? origin.words : origin.words + " (" + detail + ")";
    }
}
