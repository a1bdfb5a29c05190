package org.clearcine.core.physics.phantom;

import java.util.List;

/**
 * A layout on a picture: the affine map that brings its three landmarks to three clicked pixels. Turning, mirroring, scaling and
 * oblique views are within it; perspective is not.
 */
public final class PlacedPhantom {

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
        if (Math.abs(pa * qb - qa * pb) < 100) {
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

    /** Pixels that a millimetre takes, the mean over directions. */
    public double pixelsPerMillimetre() {
        return Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
    }

    /** All details in pixels: column, row, diameter, and the nominal contrast. */
    public List<PhantomDetail> details() {
        return layout.details().stream()
                .map(detail -> new PhantomDetail(
                        originX + matrix[0] * detail.x() + matrix[1] * detail.y(),
                        originY + matrix[2] * detail.x() + matrix[3] * detail.y(),
                        detail.diameter() * pixelsPerMillimetre(),
                        detail.contrast()))
                .toList();
    }
}
