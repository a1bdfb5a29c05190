package org.clearcine.core.physics.phantom;

import java.util.List;

/**
 * A layout on a picture: the affine map that brings its three landmarks to three clicked pixels. Turning, mirroring, scaling and
 * oblique views are within it; perspective is not.
 */
public final class PlacedPhantom {

    /** Twice the smallest area of the triangle of landmarks, in square pixels. */
    private static final double SMALLEST = 100;

    private final PhantomLayout layout;
    private final double originX;
    private final double originY;
    private final double[] matrix;

    private PlacedPhantom(PhantomLayout layout, double originX, double originY, double[] matrix) {
        this.layout = layout;
        this.originX = originX;
        this.originY = originY;
        this.matrix = matrix;
    }

    /**
     * Lays a layout down.
     *
     * @param clicked three rows of column and row in pixels, in the order of the landmarks
     * @throws IllegalArgumentException if the three places lie on a line
     */
    public static PlacedPhantom of(PhantomLayout layout, double[][] clicked) {
        PhantomLayout.Landmark zero = layout.landmarks().get(0);
        PhantomLayout.Landmark one = layout.landmarks().get(1);
        PhantomLayout.Landmark two = layout.landmarks().get(2);
        double ax = one.x() - zero.x();
        double ay = one.y() - zero.y();
        double bx = two.x() - zero.x();
        double by = two.y() - zero.y();
        double determinant = ax * by - ay * bx;
        double pa = clicked[1][0] - clicked[0][0];
        double qa = clicked[1][1] - clicked[0][1];
        double pb = clicked[2][0] - clicked[0][0];
        double qb = clicked[2][1] - clicked[0][1];
        if (!(Math.abs(pa * qb - qa * pb) >= SMALLEST)) {
            throw new IllegalArgumentException("the three places lie nearly on a line");
        }
        double[] matrix = {
            (pa * by - pb * ay) / determinant,
            (pb * ax - pa * bx) / determinant,
            (qa * by - qb * ay) / determinant,
            (qb * ax - qa * bx) / determinant
        };
        double originX = clicked[0][0] - matrix[0] * zero.x() - matrix[1] * zero.y();
        double originY = clicked[0][1] - matrix[2] * zero.x() - matrix[3] * zero.y();
        return new PlacedPhantom(layout, originX, originY, matrix);
    }

    /**
     * Lays a layout down turned and scaled alike in all directions.
     *
     * @param x column of the layout's middle
     * @param angle clockwise, in radians
     * @param scale pixels a millimetre
     */
    public static PlacedPhantom of(PhantomLayout layout, double x, double y, double angle, double scale) {
        double c = scale * Math.cos(angle);
        double s = scale * Math.sin(angle);
        double[] middle = middle(layout);
        return new PlacedPhantom(
                layout, x - c * middle[0] + s * middle[1], y - s * middle[0] - c * middle[1], new double[] {c, -s, s, c
                });
    }

    private static double[] middle(PhantomLayout layout) {
        return new double[] {
            layout.details().stream().mapToDouble(PhantomDetail::x).average().orElse(0),
            layout.details().stream().mapToDouble(PhantomDetail::y).average().orElse(0)
        };
    }

    public PhantomLayout layout() {
        return layout;
    }

    /** Pixels that a millimetre takes, the mean over directions. */
    public double pixelsPerMillimetre() {
        return Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    }

    /** All details in pixels: column, row, diameter, and the nominal contrast. */
    public List<PhantomDetail> details() {
        return layout.details().stream()
                .map(detail -> new PhantomDetail(
                        detail.name(),
                        column(detail.x(), detail.y()),
                        row(detail.x(), detail.y()),
                        detail.diameter() * pixelsPerMillimetre(),
                        detail.contrast()))
                .toList();
    }

    /** Wires and bars in pixels. */
    public List<PhantomLine> lines() {
        return layout.lines().stream()
                .map(line -> {
                    double x1 = column(line.x1(), line.y1());
                    double y1 = row(line.x1(), line.y1());
                    double x2 = column(line.x2(), line.y2());
                    double y2 = row(line.x2(), line.y2());
                    // Bars keep their number on an oblique view, so their distance scales as the group does.
                    double scale = line.kind() == PhantomLine.Kind.BARS
                            ? Math.hypot(x2 - x1, y2 - y1) / line.length()
                            : pixelsPerMillimetre();
                    return new PhantomLine(line.kind(), line.name(), x1, y1, x2, y2, line.size() * scale);
                })
                .toList();
    }

    private double column(double x, double y) {
        return originX + matrix[0] * x + matrix[1] * y;
    }

    private double row(double x, double y) {
        return originY + matrix[2] * x + matrix[3] * y;
    }

    /** Column and row of the three landmarks, as {@link #of(PhantomLayout, double[][])} takes them. */
    public double[][] landmarks() {
        return layout.landmarks().stream()
                .map(mark -> new double[] {column(mark.x(), mark.y()), row(mark.x(), mark.y())})
                .toArray(double[][]::new);
    }

    /** Column and row of the middle of all details: what it is turned and scaled about. */
    public double[] middle() {
        double[] middle = middle(layout);
        return new double[] {column(middle[0], middle[1]), row(middle[0], middle[1])};
    }

    /** The same, so many columns and rows further. */
    public PlacedPhantom movedBy(double columns, double rows) {
        return new PlacedPhantom(layout, originX + columns, originY + rows, matrix);
    }

    /** The same turned clockwise about its middle, in radians, and made larger by a factor. */
    public PlacedPhantom turnedAndScaled(double angle, double factor) {
        double c = factor * Math.cos(angle);
        double s = factor * Math.sin(angle);
        double[] turned = {
            c * matrix[0] - s * matrix[2],
            c * matrix[1] - s * matrix[3],
            s * matrix[0] + c * matrix[2],
            s * matrix[1] + c * matrix[3]
        };
        double[] middle = middle();
        double x = originX - middle[0];
        double y = originY - middle[1];
        return new PlacedPhantom(layout, middle[0] + c * x - s * y, middle[1] + s * x + c * y, turned);
    }

    /**
     * The same with one landmark elsewhere; the two others stay.
     *
     * @throws IllegalArgumentException if the three then lie on a line
     */
    public PlacedPhantom withLandmark(int index, double column, double row) {
        double[][] marks = landmarks();
        marks[index] = new double[] {column, row};
        return of(layout, marks);
    }
}
