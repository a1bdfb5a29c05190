package org.clearcine.core.physics.phantom;

import java.util.List;
import org.clearcine.core.simulate.Disk;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;

/**
 * A phantom that stands still in an even beam: its details with their nominal contrasts, for tests and for practice.
 *
 * <p>Disks are painted with the share of each pixel that they cover; pixel (0, 0) covers 0 to 1.
 */
public final class PhantomScene implements Scene {

    private static final int OVERSAMPLING = 8;
    private static final double LINE_CONTRAST = 0.3;

    private final SceneFormat format;
    private final PlacedPhantom placed;
    private final double tilt;

    /** @param tilt how much weaker the beam is at the right edge than at the left, as a fraction (heel effect) */
    public PhantomScene(SceneFormat format, PlacedPhantom placed, double tilt) {
        this.format = format;
        this.placed = placed;
        this.tilt = tilt;
    }

    @Override
    public String name() {
        return "phantom";
    }

    @Override
    public SceneFormat format() {
        return format;
    }

    @Override
    public float[] transmission(int index) {
        int columns = format.size().columns();
        int rows = format.size().rows();
        float[] beam = new float[format.size().pixelCount()];
        for (int i = 0; i < beam.length; i++) {
            beam[i] = (float) (0.8 * (1 - tilt * (i % columns + 0.5) / columns));
        }
        for (PhantomDetail detail : placed.details()) {
            double radius = detail.diameter() / 2;
            int reach = (int) radius + 2;
            for (int row = Math.max(0, (int) detail.y() - reach);
                    row <= Math.min(rows - 1, (int) detail.y() + reach);
                    row++) {
                for (int column = Math.max(0, (int) detail.x() - reach);
                        column <= Math.min(columns - 1, (int) detail.x() + reach);
                        column++) {
                    double covered = coverage(column - detail.x(), row - detail.y(), radius);
                    beam[row * columns + column] *= (float) (1 - detail.contrast() * covered);
                }
            }
        }
        for (PhantomLine line : placed.lines()) {
            paint(line, beam, columns, rows);
        }
        return beam;
    }

    /** Wires and bars let a part of the beam through; each pixel as far as it is covered. */
    private static void paint(PhantomLine line, float[] beam, int columns, int rows) {
        double reach = line.kind() == PhantomLine.Kind.BARS ? line.barLength() : line.size() + 2;
        int left = (int) Math.max(0, Math.min(line.x1(), line.x2()) - reach);
        int right = (int) Math.min(columns - 1, Math.max(line.x1(), line.x2()) + reach);
        int top = (int) Math.max(0, Math.min(line.y1(), line.y2()) - reach);
        int bottom = (int) Math.min(rows - 1, Math.max(line.y1(), line.y2()) + reach);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                beam[row * columns + column] *= (float) (1 - LINE_CONTRAST * coverage(line, column, row));
            }
        }
    }

    private static double coverage(PhantomLine line, int column, int row) {
        double alongX = (line.x2() - line.x1()) / line.length();
        double alongY = (line.y2() - line.y1()) / line.length();
        int inside = 0;
        for (int i = 0; i < OVERSAMPLING * OVERSAMPLING; i++) {
            double x = column + (i % OVERSAMPLING + 0.5) / OVERSAMPLING - line.x1();
            double y = row + (i / OVERSAMPLING + 0.5) / OVERSAMPLING - line.y1();
            double along = x * alongX + y * alongY;
            double aside = Math.abs(y * alongX - x * alongY);
            boolean within = along >= 0 && along <= line.length();
            boolean covered = line.kind() == PhantomLine.Kind.WIRE
                    ? aside <= line.size() / 2
                    : aside <= line.barLength() / 2 && along / line.size() % 1 < 0.5;
            inside += within && covered ? 1 : 0;
        }
        return (double) inside / (OVERSAMPLING * OVERSAMPLING);
    }

    /** @param left of the pixel from the disk's middle; {@code top} likewise */
    private static double coverage(double left, double top, double radius) {
        int inside = 0;
        for (int i = 0; i < OVERSAMPLING * OVERSAMPLING; i++) {
            double x = left + (i % OVERSAMPLING + 0.5) / OVERSAMPLING;
            double y = top + (i / OVERSAMPLING + 0.5) / OVERSAMPLING;
            inside += x * x + y * y <= radius * radius ? 1 : 0;
        }
        return (double) inside / (OVERSAMPLING * OVERSAMPLING);
    }

    @Override
    public FrameTruth truth(int index) {
        List<Disk> disks = placed.details().stream()
                .map(detail -> new Disk(detail.x() - 0.5, detail.y() - 0.5, detail.diameter() / 2, detail.contrast()))
                .toList();
        return new FrameTruth(List.of(), disks);
    }
}
