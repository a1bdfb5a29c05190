package org.clearcine.core.physics.phantom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layouts that are built in.
 *
 * <p>Numbers of details, diameters and ranges of contrast are those of the named test objects as their maker and the literature give
 * them. Where each detail lies is not published to the millimetre: rows here are evenly spaced, so a layout is adjusted by hand.
 * Contrasts hold for one beam quality (TO.10 in others: PMC8173690); measured ones are given beside them.
 */
public final class PhantomLayouts {

    /** Twelve diameters in half-octaves, millimetres: Leeds TO.10 and TO.20. */
    private static final double[] LEEDS = {11.1, 8, 5.6, 4, 2.8, 2, 1.4, 1, 0.7, 0.5, 0.35, 0.25};

    /** Fifteen diameters and depths in steps of the tenth root of ten, millimetres: CDRAD. */
    private static final double[] CDRAD = {8, 6.3, 5, 4, 3.2, 2.5, 2, 1.6, 1.3, 1, 0.8, 0.6, 0.5, 0.4, 0.3};

    /** Attenuation of acrylic in a fluoroscopic beam, in 1/mm. */
    private static final double ACRYLIC = 0.023;

    private PhantomLayouts() {}

    /** All of them, in the order in which they are offered. */
    public static List<PhantomLayout> all() {
        return List.of(ringOfDisks(), leedsTen(), leedsTwenty(), contrastDetailField(), cardiacPlate());
    }

    /** The one of that name. */
    public static Optional<PhantomLayout> named(String name) {
        return all().stream().filter(layout -> layout.name().equals(name)).findFirst();
    }

    /**
     * A square field of 15 x 15 cells of 10 mm, a disk in the middle of each: diameters along rows, depths along columns, as in
     * CDRAD.
     */
    public static PhantomLayout contrastDetailField() {
        List<PhantomDetail> details = new ArrayList<>();
        for (int row = 0; row < CDRAD.length; row++) {
            for (int column = 0; column < CDRAD.length; column++) {
                double contrast = 1 - Math.exp(-ACRYLIC * CDRAD[column]);
                details.add(new PhantomDetail(name(row, column), column * 10 + 5, row * 10 + 5, CDRAD[row], contrast));
            }
        }
        return new PhantomLayout(
                "CDRAD-like",
                details,
                corners(150, 150),
                "225 cells; holes of 0.3 to 8.0 mm, as deep as wide, in steps of the tenth root of ten (CDRAD 2.0). Contrasts are those"
                        + " of holes in acrylic at 0.023/mm. The second hole of each cell, in a corner by chance, is left out.");
    }

    /** Eighteen disks of 8 mm on a ring around a bar pattern, fainter clockwise from the top, as in TOR 18FG. */
    public static PhantomLayout ringOfDisks() {
        List<PhantomDetail> details = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            double angle = 2 * Math.PI * i / 18 - Math.PI / 2;
            details.add(new PhantomDetail(
                    String.valueOf(i + 1),
                    80 + 62 * Math.cos(angle),
                    80 + 62 * Math.sin(angle),
                    8,
                    0.167 * Math.pow(0.009 / 0.167, i / 17.0)));
        }
        return new PhantomLayout(
                "TOR 18FG-like",
                details,
                List.of(
                        new PhantomLayout.Landmark("the middle of the ring", 80, 80),
                        new PhantomLayout.Landmark(
                                "the darkest disk (1)",
                                details.get(0).x(),
                                details.get(0).y()),
                        new PhantomLayout.Landmark("a quarter clockwise from it (between 5 and 6)", 80 + 62, 80)),
                "18 disks of 8 mm, contrasts 0.167 to 0.009 at 70 kV and 1 mm of copper (Leeds TOR 18FG). The ring is even here.");
    }

    /** Twelve rows of nine disks each, as in TO.10. */
    public static PhantomLayout leedsTen() {
        return leeds(
                "TO.10-like",
                9,
                0.93,
                0.19,
                "108 disks: 12 diameters of 0.25 to 11.1 mm, 9 contrasts each, 0.012"
                        + " to 0.93 at 75 kV and 1.5 mm of copper (Leeds TO.10).");
    }

    /** Twelve rows of twelve disks each, as in TO.20. */
    public static PhantomLayout leedsTwenty() {
        return leeds(
                "TO.20-like",
                12,
                0.92,
                0.077,
                "144 disks: 12 diameters of 0.25 to 11.1 mm, 12 contrasts each," + " 0.0017 to 0.92 (Leeds TO.20).");
    }

    /** @param small highest contrast of the smallest disks; {@code large} of the largest */
    private static PhantomLayout leeds(String name, int perRow, double small, double large, String known) {
        List<PhantomDetail> details = new ArrayList<>();
        for (int row = 0; row < LEEDS.length; row++) {
            double share = Math.log(LEEDS[0] / LEEDS[row]) / Math.log(LEEDS[0] / LEEDS[LEEDS.length - 1]);
            double highest = large * Math.pow(small / large, share);
            for (int column = 0; column < perRow; column++) {
                details.add(new PhantomDetail(
                        name(row, column),
                        10 + column * 18.0,
                        10 + row * 16.0,
                        LEEDS[row],
                        highest * Math.pow(2, -column / 2.0)));
            }
        }
        return new PhantomLayout(
                name,
                details,
                marks(details, perRow),
                known + " Each row falls by the root of two; rows and columns are even here.");
    }

    private static List<PhantomLayout.Landmark> marks(List<PhantomDetail> details, int perRow) {
        PhantomDetail first = details.get(0);
        PhantomDetail along = details.get(perRow / 2);
        PhantomDetail down = details.get(7 * perRow);
        return List.of(mark(first), mark(along), mark(down));
    }

    private static PhantomLayout.Landmark mark(PhantomDetail detail) {
        return new PhantomLayout.Landmark("the middle of disk " + detail.name(), detail.x(), detail.y());
    }

    /**
     * A plate for the heart: four rows of iodine disks of 1, 2, 3 and 4 mm in four contrasts, five wires and eight groups of bars, the
     * kinds of detail that the NEMA XR 21 phantom tests; its spoke wheel is left out.
     */
    public static PhantomLayout cardiacPlate() {
        List<PhantomDetail> details = new ArrayList<>();
        double[] diameters = {4, 3, 2, 1};
        double[] contrasts = {0.2, 0.1, 0.05, 0.025};
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                details.add(new PhantomDetail(
                        name(row, column), 10 + column * 12.0, 10 + row * 12.0, diameters[row], contrasts[column]));
            }
        }
        return new PhantomLayout(
                "NEMA XR 21-like",
                details,
                wiresAndBars(),
                List.of(mark(details.get(0)), mark(details.get(3)), mark(details.get(12))),
                "The kind of NEMA XR 21-2000 (PMC2743264): low-contrast disks, wires and bars in a plate of plastic. Diameters,"
                        + " contrasts, distances and places are ours; the standard's own plate has to be measured and adjusted by"
                        + " hand.");
    }

    /** Upright wires to the right of the disks and two rows of bars below them. */
    private static List<PhantomLine> wiresAndBars() {
        List<PhantomLine> lines = new ArrayList<>();
        double[] diameters = {0.5, 0.4, 0.3, 0.2, 0.13};
        for (int i = 0; i < diameters.length; i++) {
            double x = 60 + 6 * i;
            lines.add(new PhantomLine(PhantomLine.Kind.WIRE, diameters[i] + " mm", x, 8, x, 48, diameters[i]));
        }
        double[] pairs = {0.5, 0.8, 1, 1.25, 1.6, 2, 2.5, 3.15};
        for (int i = 0; i < pairs.length; i++) {
            double x = 8 + i % 4 * 20;
            double y = 62 + i / 4 * 14.0;
            lines.add(new PhantomLine(PhantomLine.Kind.BARS, pairs[i] + " lp/mm", x, y, x + 12, y, 1 / pairs[i]));
        }
        return lines;
    }

    private static String name(int row, int column) {
        return (char) ('A' + row) + String.valueOf(column + 1);
    }

    private static List<PhantomLayout.Landmark> corners(double width, double height) {
        return List.of(
                new PhantomLayout.Landmark("the top left corner", 0, 0),
                new PhantomLayout.Landmark("the top right corner", width, 0),
                new PhantomLayout.Landmark("the bottom left corner", 0, height));
    }
}
