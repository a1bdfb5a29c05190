package org.clearcine.core.physics.phantom;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the details of a test object lie, in millimetres, and the three places that are clicked to lay it on a picture.
 *
 * @param landmarks names of the three places and where they are
 */
public record PhantomLayout(String name, List<PhantomDetail> details, List<Landmark> landmarks) {

    /** A place that is easy to find on the picture. */
    public record Landmark(String says, double x, double y) {}

    public PhantomLayout {
        details = List.copyOf(details);
        landmarks = List.copyOf(landmarks);
        if (landmarks.size() != 3) {
            throw new IllegalArgumentException(landmarks.size() + " landmarks");
        }
    }

    /**
     * A square field of 15 x 15 cells of 10 mm, a disk in the middle of each: diameters along rows and depths along columns from 0.3
     * to 8 mm in equal ratios, as in CDRAD.
     */
    public static PhantomLayout contrastDetailField() {
        List<PhantomDetail> details = new ArrayList<>();
        for (int row = 0; row < 15; row++) {
            for (int column = 0; column < 15; column++) {
                double diameter = 8 * Math.pow(0.3 / 8, row / 14.0);
                details.add(new PhantomDetail(column * 10 + 5, row * 10 + 5, diameter, 0));
            }
        }
        return new PhantomLayout(
                "CDRAD-like", details, corners(150, "top left corner", "top right corner", "bottom left corner"));
    }

    /** Eighteen disks of 8 mm on a ring around a bar pattern, fainter clockwise from the top, as in TOR 18FG. */
    public static PhantomLayout ringOfDisks() {
        List<PhantomDetail> details = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            double angle = 2 * Math.PI * i / 18 - Math.PI / 2;
            details.add(new PhantomDetail(
                    80 + 62 * Math.cos(angle),
                    80 + 62 * Math.sin(angle),
                    8,
                    0.167 * Math.pow(0.009 / 0.167, i / 17.0)));
        }
        return new PhantomLayout("TOR 18FG-like", details, ringMarks(80, 62));
    }

    /** Twelve rings of nine disks each, from 11 to 0.25 mm, as in TO.10; contrasts are the site's. */
    public static PhantomLayout thresholdDisks() {
        List<PhantomDetail> details = new ArrayList<>();
        for (int ring = 0; ring < 12; ring++) {
            double diameter = 11.1 * Math.pow(0.25 / 11.1, ring / 11.0);
            for (int i = 0; i < 9; i++) {
                double x = 20 + i * 20.0;
                details.add(new PhantomDetail(x, 12 + ring * 16.0, diameter, 0));
            }
        }
        return new PhantomLayout(
                "TO.10-like", details, corners(200, "top left corner", "top right corner", "bottom left corner"));
    }

    private static List<Landmark> corners(double side, String one, String two, String three) {
        return List.of(new Landmark(one, 0, 0), new Landmark(two, side, 0), new Landmark(three, 0, side));
    }

    private static List<Landmark> ringMarks(double centre, double radius) {
        return List.of(
                new Landmark("centre", centre, centre),
                new Landmark("topmost disk", centre, centre - radius),
                new Landmark("rightmost edge of the ring", centre + radius, centre));
    }
}
