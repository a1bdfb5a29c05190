package org.clearcine.core.physics.dose;

/**
 * Disks on a square grid in the middle of the frame, all with one contrast, all drifting in one direction.
 *
 * @param radius in pixels
 * @param contrast fraction of the beam that a disk takes away
 * @param pixelsPerFrame speed to the right
 * @param perSide disks along a side of the grid
 */
public record Targets(double radius, double contrast, double pixelsPerFrame, int perSide) {

    /** 36 disks of 4 px radius and 5 % contrast that move by one pixel a frame. */
    public static final Targets STANDARD = new Targets(4, 0.05, 1, 6);

    public Targets {
        if (!(radius >= 1) || !(contrast > 0 && contrast < 1) || perSide < 2) {
            throw new IllegalArgumentException(radius + " px at " + contrast + ", " + perSide + " a side");
        }
    }

    int count() {
        return perSide * perSide;
    }

    /** Column of a disk's centre in a frame. */
    double x(int site, int index, int columns) {
        return columns * (site % perSide + 1.0) / (perSide + 1)
                + pixelsPerFrame * (index % cycle(columns) - cycle(columns) / 2.0);
    }

    /** Row of a disk's centre. */
    double y(int site, int rows) {
        return rows * (site / perSide + 1.0) / (perSide + 1);
    }

    /** Frames until the disks start again from the left, so that they stay apart. */
    private int cycle(int columns) {
        return Math.max(2, (int) (columns / (perSide + 1.0) * 0.5 / Math.max(0.1, Math.abs(pixelsPerFrame))));
    }
}
