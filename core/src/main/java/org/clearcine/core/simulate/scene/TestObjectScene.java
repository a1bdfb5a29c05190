package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.Disk;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;

/**
 * A plastic plate that stands still: line pairs, disks of at most 4 % contrast, a step wedge, and wires that sweep across it
 * at speeds from 0 to 20 pixels a frame.
 */
final class TestObjectScene implements Painter {

    private static final double[] CONTRASTS = {0.01, 0.015, 0.02, 0.03, 0.04};

    private final SceneFormat format;
    private final Canvas plate;
    private final List<Disk> disks = new ArrayList<>();
    private final List<MovingWire> wires = new ArrayList<>();

    TestObjectScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        plate = new Canvas(format.size());
        paintPlate(random);
        int corner = random.integer(4);
        paintStepWedge(random, corner);
        paintLinePairs(random, (corner + 1 + random.integer(3)) % 4);
        paintDisks(random);
        int wireCount = 2 + random.integer(3);
        for (int i = 0; i < wireCount; i++) {
            wires.add(wire(random, 20.0 * i / Math.max(1, wireCount - 1)));
        }
    }

    @Override
    public void paint(int index, Canvas canvas) {
        System.arraycopy(plate.values(), 0, canvas.values(), 0, plate.values().length);
        for (MovingWire wire : wires) {
            wire.paint(index, canvas);
        }
    }

    @Override
    public FrameTruth truth(int index) {
        List<Polyline> lines =
                wires.stream().map(wire -> wire.centreLine(index)).toList();
        return new FrameTruth(lines, disks);
    }

    private double width() {
        return format.size().columns();
    }

    private double height() {
        return format.size().rows();
    }

    /** Even plastic under a beam that is weaker towards one side. */
    private void paintPlate(Randomness random) {
        float base = (float) random.uniform(0.3, 1.4);
        double tiltX = random.uniform(-0.25, 0.25) / width();
        double tiltY = random.uniform(-0.25, 0.25) / height();
        for (int row = 0; row < format.size().rows(); row++) {
            for (int column = 0; column < format.size().columns(); column++) {
                plate.values()[row * format.size().columns() + column] =
                        (float) Math.max(0.02, base + tiltX * (column - width() / 2) + tiltY * (row - height() / 2));
            }
        }
        double margin = random.uniform(0.01, 0.06) * Math.min(width(), height());
        Shape frame = Shape.box(
                new Shape.Placement(width() / 2, height() / 2, random.uniform(-0.06, 0.06)),
                width() / 2 - margin,
                height() / 2 - margin,
                margin);
        plate.addShape(frame, random.uniform(0.05, 0.3), 1);
    }

    private void paintStepWedge(Randomness random, int corner) {
        int steps = 6 + random.integer(5);
        double side = Math.min(width(), height()) * 0.4 / steps;
        double x = (corner % 2 == 0 ? 0.12 : 0.55) * width();
        double y = (corner / 2 == 0 ? 0.1 : 0.84) * height();
        double increment = random.uniform(0.1, 0.35);
        for (int i = 0; i < steps; i++) {
            Shape step = Shape.box(new Shape.Placement(x + (i + 0.5) * side, y, 0), side / 2, side, 0);
            plate.addShape(step, increment * (i + 1), 1);
        }
    }

    /** Groups of bars from coarse to fine; the finest are beyond what the pitch resolves. */
    private void paintLinePairs(Randomness random, int corner) {
        double x = (corner % 2 == 0 ? 0.1 : 0.6) * width();
        double y = (corner / 2 == 0 ? 0.12 : 0.72) * height();
        double depth = random.uniform(0.3, 1.8);
        double angle = random.uniform(-0.1, 0.1);
        double length = 0.09 * height();
        for (double period = 14; period > 2 && x < width(); period *= 0.82) {
            for (int bar = 0; bar < 4; bar++) {
                Shape shape =
                        Shape.box(new Shape.Placement(x, y + bar * period * angle, angle), period / 4, length / 2, 0);
                plate.addShape(shape, depth, 1);
                x += period;
            }
            x += period * 0.7;
        }
    }

    private void paintDisks(Randomness random) {
        double[] radii = {0.012 * width() + 1.5, 0.02 * width() + 2, 0.032 * width() + 2};
        double top = random.uniform(0.3, 0.36) * height();
        double left = random.uniform(0.08, 0.16) * width();
        for (int row = 0; row < radii.length; row++) {
            for (int column = 0; column < CONTRASTS.length; column++) {
                double x = left + column * 0.175 * width() + random.uniform(-3, 3);
                double y = top + row * 0.14 * height() + random.uniform(-3, 3);
                Disk disk = new Disk(x, y, radii[row], CONTRASTS[column]);
                disks.add(disk);
                plate.addShape(Shape.disk(x, y, disk.radius()), -Math.log1p(-disk.contrast()), 1);
            }
        }
    }

    /** A gently bowed wire from edge to edge, 10 to 40 % contrast. */
    private MovingWire wire(Randomness random, double speed) {
        double angle = random.uniform(0, Math.PI);
        double alongX = Math.cos(angle);
        double alongY = Math.sin(angle);
        double reach = 0.5 * Math.hypot(width(), height()) + 30;
        double bow = random.uniform(-0.12, 0.12) * width();
        double wave = random.uniform(0, 3);
        int points = (int) (reach / 2);
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            double t = 2.0 * i / (points - 1) - 1;
            double side = bow * (1 - t * t) + 4 * Math.sin(wave * t * 3);
            x[i] = width() / 2 + t * reach * alongX - side * alongY;
            y[i] = height() / 2 + t * reach * alongY + side * alongX;
        }
        double sweep = 0.3 * Math.min(width(), height());
        return new MovingWire(
                Polyline.of(x, y),
                -alongY,
                alongX,
                speed,
                sweep,
                random.uniform(0, 4 * sweep),
                random.uniform(0.5, 1.5),
                -Math.log1p(-random.uniform(0.1, 0.4)));
    }
}
