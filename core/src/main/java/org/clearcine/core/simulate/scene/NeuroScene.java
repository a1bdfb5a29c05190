package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/** Cerebral angiography: a skull that hardly moves, arteries that fill, blush and empty, and a microwire that advances. */
final class NeuroScene implements Painter {

    private final SceneFormat format;
    private final View view;
    private final Backdrop skull;
    private final List<PlanarVessel> arteries = new ArrayList<>();
    private final Bolus bolus;
    private final Texture blushTexture;
    private final double blushDepth;
    private final GlobalMotion jerk;
    private final PlanarVessel guide;
    private final double pulse;
    private final double wireRadius;
    private final double wireDepth;
    private final double wireSpeed;

    NeuroScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        view = View.of(format, random.uniform(-15, 15), random.uniform(-15, 15));
        skull = new Backdrop(format.size(), 24);
        paintSkull(Randomness.of(seed, 1));
        Randomness growth = Randomness.of(seed, 2);
        double side = growth.sign();
        PlanarVessel.Habit siphon = new PlanarVessel.Habit(0.12, 30, 2.3, 0.05);
        PlanarVessel.Root root = new PlanarVessel.Root(side * 12, 85, -1.57 - 0.1 * side, 2.4, 0);
        arteries.addAll(PlanarVessel.grow(root, siphon, growth));
        PlanarVessel last = arteries.get(0);
        int end = last.x().length - 1;
        PlanarVessel.Habit habit = new PlanarVessel.Habit(0.09, 16, 0.14, 0.04);
        for (int i = 0; i < 4; i++) {
            double heading = -1.57 + (i - 1.5) * growth.uniform(0.5, 0.9);
            arteries.addAll(PlanarVessel.grow(
                    new PlanarVessel.Root(
                            last.x()[end], last.y()[end], heading, growth.uniform(1.4, 2), last.distance()[end]),
                    habit,
                    growth));
        }
        guide = PlanarVessel.grow(
                        new PlanarVessel.Root(-side * 14, 60, -1.57 + 0.1 * side, 3, 0),
                        new PlanarVessel.Habit(0.1, 32, 2.9, 0.05),
                        growth)
                .get(0);
        pulse = view.pixels(random.uniform(0.2, 2.5));
        bolus = new Bolus(
                random.uniform(-0.7, 0.4),
                random.uniform(1.2, 2.5),
                random.uniform(120, 260),
                random.uniform(0.12, 0.3));
        blushTexture = Texture.fractal(8, 2.6, random);
        blushDepth = random.uniform(0.02, 0.12);
        jerk = random.chance(0.4)
                ? GlobalMotion.of(GlobalMotion.Kind.STOP_AND_GO, random, random.uniform(0.05, 0.8))
                : GlobalMotion.NONE;
        wireRadius = Math.max(0.4, view.pixels(random.uniform(0.16, 0.26)));
        wireDepth = random.uniform(0.25, 0.5);
        wireSpeed = random.uniform(0.3, 2);
    }

    @Override
    public void paint(int index, Canvas canvas) {
        double seconds = format.seconds(index);
        double shiftX = Math.max(-12, Math.min(12, jerk.x(index)));
        double shiftY = Math.max(-12, Math.min(12, jerk.y(index)));
        skull.addTo(canvas, shiftX, shiftY);
        paintBlush(canvas, seconds, shiftX, shiftY);
        for (PlanarVessel artery : arteries) {
            if (!artery.isEmpty(bolus, seconds)) {
                canvas.addRod(artery.filled(view, bolus, seconds, shiftX, shiftY));
            }
        }
        Polyline wire = wire(index);
        Stroke stroke = new Stroke();
        for (int i = 0; i < wire.pointCount(); i++) {
            stroke.add(wire.x(i), wire.y(i), wireRadius, wireDepth);
        }
        canvas.addRod(stroke);
    }

    @Override
    public FrameTruth truth(int index) {
        return FrameTruth.ofWires(List.of(wire(index)));
    }

    /** Up the other carotid, which is not filled: each frame a little further, pushed aside by every pulse. */
    private Polyline wire(int index) {
        double shiftX = Math.max(-12, Math.min(12, jerk.x(index)));
        double shiftY = Math.max(-12, Math.min(12, jerk.y(index)));
        int length = guide.x().length;
        int points = (int) Math.max(3, Math.min(length, 0.4 * length + wireSpeed * index));
        double beat = Math.sin(2 * Math.PI * format.seconds(index) / 0.85);
        double[] x = new double[points + 20];
        double[] y = new double[points + 20];
        for (int i = 0; i < x.length; i++) {
            int from = Math.max(0, i - 20);
            double aside = pulse * beat * Math.sin(Math.PI * i / x.length);
            x[i] = view.column(guide.x()[from]) + shiftX + aside;
            y[i] = view.row(guide.y()[from] + Math.max(0, 20 - i) * 4) + shiftY;
        }
        return Polyline.of(x, y);
    }

    /** The capillary phase: a cloud that comes after the arteries. */
    private void paintBlush(Canvas canvas, double seconds, double shiftX, double shiftY) {
        double strength = blushDepth * bolus.concentration(190, seconds - 0.5);
        if (strength < 1e-3) {
            return;
        }
        double radius = view.pixels(60);
        double cx = view.column(0) + shiftX;
        double cy = view.row(-20) + shiftY;
        canvas.addField((x, y) -> {
            double rho2 = ((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (radius * radius);
            return rho2 > 4 ? 0 : strength * Math.exp(-rho2) * (1 + 0.5 * blushTexture.linear(x - shiftX, y - shiftY));
        });
    }

    private void paintSkull(Randomness random) {
        View wide = view.grown(skull.margin());
        Canvas canvas = skull.canvas();
        Texture diploe = Texture.fractal(9, 2.2, random);
        Texture base = Texture.fractal(9, 2.9, random);
        double level = random.uniform(0.5, 1.2);
        double scale = wide.pitch() / 0.4;
        canvas.addField((x, y) -> level
                + 0.05 * diploe.linear(x * scale, y * scale)
                + 0.12 * base.linear(x * scale * 0.5 + 90, y * scale * 0.5));
        Shape vault = Shape.ellipse(wide.column(0), wide.row(-10), wide.pixels(74), wide.pixels(88), 0);
        canvas.addShape(vault, 0.25, wide.pixels(2));
        Shape inside = Shape.ellipse(wide.column(0), wide.row(-10), wide.pixels(67), wide.pixels(81), 0);
        canvas.addShape(inside, -0.32, wide.pixels(3));
        for (int side = -1; side <= 1; side += 2) {
            Shape petrous =
                    Shape.ellipse(wide.column(side * 40), wide.row(48), wide.pixels(24), wide.pixels(9), side * 0.35);
            canvas.addShape(petrous, 0.5 * random.uniform(0.6, 1.2), wide.pixels(3));
            Shape orbit = Shape.ellipse(wide.column(side * 32), wide.row(20), wide.pixels(18), wide.pixels(16), 0);
            canvas.addShape(orbit, 0.1, wide.pixels(2.5));
            Shape hollow = Shape.ellipse(wide.column(side * 32), wide.row(20), wide.pixels(16), wide.pixels(14), 0);
            canvas.addShape(hollow, -0.16, wide.pixels(3));
        }
        sutures(canvas, wide, random);
    }

    /** Sutures and grooves: fine wandering lines. */
    private static void sutures(Canvas canvas, View wide, Randomness random) {
        for (int i = 0; i < 6; i++) {
            double x = random.uniform(-60, 60);
            double y = -85;
            double heading = 1.57 + random.uniform(-0.5, 0.5);
            Stroke line = new Stroke();
            for (int k = 0; k < 70; k++) {
                line.add(wide.column(x), wide.row(y), wide.pixels(0.5), i % 2 == 0 ? -0.07 : 0.06);
                heading += random.gaussian(0, 0.25) - 0.15 * (heading - 1.57);
                x += 1.5 * Math.cos(heading);
                y += 1.5 * Math.sin(heading);
            }
            canvas.addRod(line);
        }
    }
}
