package org.clearcine.core.simulate.scene;

import java.util.List;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/** Spine surgery: vertebrae with pedicle screws and rods, a K-wire that is driven in, a table that is panned. */
final class SpineScene implements Painter {

    private final SceneFormat format;
    private final View view;
    private final Backdrop bones;
    private final GlobalMotion pan;
    private final Collimator collimator;
    private final double wireX;
    private final double wireY;
    private final double wireAngle;
    private final double wireSpeed;
    private final double wireSwing;
    private final double wireFrames;
    private final double wireRadius;
    private final double wireDepth;

    SpineScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        view = View.of(format, random.uniform(-20, 20), random.uniform(-30, 30));
        pan = random.chance(0.5)
                ? GlobalMotion.of(GlobalMotion.Kind.SWING, random, random.logUniform(0.5, 25))
                : GlobalMotion.NONE;
        bones = new Backdrop(format.size(), 200);
        paintBones(Randomness.of(seed, 1));
        collimator = Collimator.random(format.size(), Randomness.of(seed, 2));
        wireX = format.size().columns() * random.uniform(0.25, 0.75);
        wireY = format.size().rows() * random.uniform(0.3, 0.7);
        wireAngle = random.uniform(0, 2 * Math.PI);
        wireSpeed = random.uniform(0, 6);
        wireSwing = random.chance(0.5) ? random.uniform(0, 14) : 0;
        wireFrames = random.uniform(10, 40);
        wireRadius = Math.max(0.5, view.pixels(random.uniform(0.4, 1)));
        wireDepth = random.uniform(0.25, 0.9);
    }

    @Override
    public void paint(int index, Canvas canvas) {
        bones.addTo(canvas, pan.x(index), pan.y(index));
        Polyline line = wire(index);
        Stroke stroke = new Stroke();
        for (int i = 0; i < line.pointCount(); i++) {
            stroke.add(line.x(i), line.y(i), wireRadius, wireDepth);
        }
        canvas.addRod(stroke);
        collimator.paint(canvas);
    }

    @Override
    public FrameTruth truth(int index) {
        return FrameTruth.ofWires(List.of(wire(index)));
    }

    /** Straight from outside of the field to a tip that comes and goes. */
    private Polyline wire(int index) {
        double swing = wireSwing * Math.sin(2 * Math.PI * index / wireFrames);
        double way = 40 * Math.sin(wireSpeed * index / 40);
        double alongX = Math.cos(wireAngle);
        double alongY = Math.sin(wireAngle);
        double tipX = wireX + way * alongX - swing * alongY;
        double tipY = wireY + way * alongY + swing * alongX;
        int points = 160;
        double length = 1.2 * Math.hypot(format.size().columns(), format.size().rows());
        double[] x = new double[points];
        double[] y = new double[points];
        for (int i = 0; i < points; i++) {
            double back = length * (1 - (double) i / (points - 1));
            double tilt = 0.3 * swing * back / length;
            x[i] = tipX - back * alongX - tilt * alongY;
            y[i] = tipY - back * alongY + tilt * alongX;
        }
        return Polyline.of(x, y);
    }

    private void paintBones(Randomness random) {
        View wide = view.grown(bones.margin());
        Canvas canvas = bones.canvas();
        Texture tissue = Texture.fractal(9, random.uniform(2.4, 3.2), random);
        Texture grain = Texture.fractal(9, random.uniform(1.5, 2.3), random);
        double base = random.uniform(0.5, 1.4);
        double coarse = random.uniform(0.04, 0.15);
        double fine = random.logUniform(0.003, 0.02);
        double flank = random.uniform(0, 0.8);
        double scale = wide.pitch() / 0.6;
        canvas.addField((x, y) -> {
            double off = wide.worldX(x) / 90;
            return Math.max(0.05, base - flank * off * off)
                    + coarse * tissue.linear(x * scale, y * scale)
                    + fine * grain.linear(x, y);
        });
        double bodyWidth = random.uniform(40, 52);
        double lean = random.gaussian(0, 0.05);
        new SpinePainter(canvas, wide, random, random.uniform(0.4, 0.9)).paint(0, lean, bodyWidth);
        gas(canvas, wide, random);
        if (random.chance(0.75)) {
            metal(canvas, wide, random, bodyWidth);
        }
    }

    /** Bowel gas: soft bright bubbles. */
    private static void gas(Canvas canvas, View wide, Randomness random) {
        int bubbles = random.integer(8);
        for (int i = 0; i < bubbles; i++) {
            double x = wide.column(random.sign() * random.uniform(30, 90));
            double y = wide.row(random.uniform(-80, 80));
            canvas.addEllipsoid(
                    new Shape.Placement(x, y, random.uniform(0, 3)),
                    wide.pixels(random.uniform(5, 16)),
                    wide.pixels(random.uniform(4, 10)),
                    -random.uniform(0.08, 0.3));
        }
    }

    private static void metal(Canvas canvas, View wide, Randomness random, double bodyWidth) {
        double level = bodyWidth * 0.95;
        int levels = 2 + random.integer(3);
        double depth = random.uniform(1.2, 3);
        double radius = wide.pixels(random.uniform(2.2, 3.3));
        double top = random.uniform(-60, 0);
        for (int side = -1; side <= 1; side += 2) {
            double headX = side * bodyWidth * random.uniform(0.42, 0.55);
            Stroke rod = new Stroke();
            for (int i = 0; i < levels; i++) {
                double y = top + i * level + random.gaussian(0, 1.5);
                double x = headX + random.gaussian(0, 1.5);
                double angle = (side > 0 ? Math.PI : 0) + side * random.uniform(-0.25, 0.35);
                Implant.addScrew(
                        canvas,
                        new Shape.Placement(wide.column(x), wide.row(y), angle),
                        wide.pixels(random.uniform(18, 40)),
                        radius,
                        depth);
                rod.add(wide.column(x), wide.row(y), wide.pixels(2.75), depth * 0.9);
            }
            if (random.chance(0.7)) {
                canvas.addRod(rod);
            }
        }
        if (random.chance(0.3)) {
            Shape.Placement middle =
                    new Shape.Placement(wide.column(0), wide.row(random.uniform(-40, 40)), random.uniform(1.3, 1.8));
            Implant.addPlate(canvas, middle, wide.pixels(50), wide.pixels(11), depth * 0.5);
        }
    }
}
