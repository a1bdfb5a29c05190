package org.clearcine.core.physics.dose;

import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;

/** Another scene with disks in the beam. */
final class TargetScene implements Scene {

    private static final int OVERSAMPLING = 4;

    private final Scene base;
    private final Targets targets;

    TargetScene(Scene base, Targets targets) {
        this.base = base;
        this.targets = targets;
    }

    @Override
    public String name() {
        return base.name();
    }

    @Override
    public SceneFormat format() {
        return base.format();
    }

    @Override
    public float[] transmission(int index) {
        float[] beam = base.transmission(index);
        int columns = format().size().columns();
        int rows = format().size().rows();
        for (int site = 0; site < targets.count(); site++) {
            double x = targets.x(site, index, columns);
            double y = targets.y(site, rows);
            int reach = (int) targets.radius() + 2;
            for (int row = Math.max(0, (int) y - reach); row <= Math.min(rows - 1, (int) y + reach); row++) {
                for (int column = Math.max(0, (int) x - reach);
                        column <= Math.min(columns - 1, (int) x + reach);
                        column++) {
                    beam[row * columns + column] *=
                            (float) (1 - targets.contrast() * coverage(column - x, row - y, targets.radius()));
                }
            }
        }
        return beam;
    }

    @Override
    public FrameTruth truth(int index) {
        return base.truth(index);
    }

    /** The part of a pixel that lies in a disk. */
    private static double coverage(double dx, double dy, double radius) {
        int inside = 0;
        for (int i = 0; i < OVERSAMPLING * OVERSAMPLING; i++) {
            double x = dx - 0.5 + (i % OVERSAMPLING + 0.5) / OVERSAMPLING;
            double y = dy - 0.5 + (i / OVERSAMPLING + 0.5) / OVERSAMPLING;
            inside += x * x + y * y <= radius * radius ? 1 : 0;
        }
        return (double) inside / (OVERSAMPLING * OVERSAMPLING);
    }
}
