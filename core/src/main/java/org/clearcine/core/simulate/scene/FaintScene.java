package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;

/**
 * Faint spots of every size on a chest, on an even plate or on see-through textures, still or in motion: lesions, nodules, clouds of contrast. What noise
 * hides, and a filter takes for noise.
 */
final class FaintScene implements Painter {

    private final SceneFormat format;
    private final Painter backdrop;
    private final List<Spot> spots = new ArrayList<>();

    /** A spot that goes along a path; {@code depth} at its middle, below 0 where it is brighter than what is around. */
    private record Spot(GlobalMotion path, Shape.Placement at, double radius, double aspect, Edge edge, double depth) {}

    private enum Edge {
        SHARP,
        SOFT,
        ROUND
    }

    FaintScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        backdrop = backdrop(random, seed);
        int groups = 1 + random.integer(3);
        for (int group = 0; group < groups; group++) {
            GlobalMotion path = random.chance(0.4)
                    ? GlobalMotion.NONE
                    : GlobalMotion.of(
                            GlobalMotion.Kind.values()[1 + random.integer(3)], random, random.logUniform(0.2, 12));
            int count = 6 + random.integer(16);
            for (int i = 0; i < count; i++) {
                spots.add(spot(random, path));
            }
        }
    }

    private Painter backdrop(Randomness random, long seed) {
        double kind = random.uniform();
        if (kind < 0.4) {
            return plate(random);
        }
        return kind < 0.8 ? chest(random, Randomness.of(seed, 1)) : new LayersScene(format, seed + 1);
    }

    private static Painter plate(Randomness random) {
        double depth = random.uniform(0.2, 1.6);
        double tiltX = random.gaussian(0, 0.001);
        double tiltY = random.gaussian(0, 0.001);
        return (index, canvas) -> canvas.addField((x, y) -> depth + tiltX * x + tiltY * y);
    }

    private Painter chest(Randomness random, Randomness thoraxRandom) {
        View view = View.of(format, random.uniform(-60, 60), random.uniform(-60, 60));
        ThoraxBackdrop thorax = new ThoraxBackdrop(format, view, thoraxRandom);
        GlobalMotion pan =
                random.chance(0.2) ? GlobalMotion.random(random, random.logUniform(0.5, 10)) : GlobalMotion.NONE;
        HeartBeat beat = HeartBeat.random(random);
        boolean breathes = random.chance(0.5);
        return (index, canvas) ->
                thorax.paint(canvas, pan.x(index), pan.y(index), breathes ? beat.breath(format.seconds(index)) : 0);
    }

    /** As faint as can be seen at its size: what counts is contrast times diameter (Rose 1948). */
    private Spot spot(Randomness random, GlobalMotion path) {
        double radius = random.logUniform(2, 26);
        double depth = Math.min(0.25, random.logUniform(0.08, 0.8) / radius);
        return new Spot(
                path,
                new Shape.Placement(
                        random.uniform(-0.2, 1.2) * format.size().columns(),
                        random.uniform(-0.2, 1.2) * format.size().rows(),
                        random.uniform(0, Math.PI)),
                radius,
                random.chance(0.5) ? 1 : random.uniform(0.4, 1),
                Edge.values()[random.integer(3)],
                random.chance(0.7) ? depth : -depth);
    }

    @Override
    public void paint(int index, Canvas canvas) {
        backdrop.paint(index, canvas);
        for (Spot spot : spots) {
            double x = spot.at.x() + spot.path.x(index);
            double y = spot.at.y() + spot.path.y(index);
            double minor = spot.radius * spot.aspect;
            if (spot.edge == Edge.ROUND) {
                canvas.addEllipsoid(new Shape.Placement(x, y, spot.at.angle()), spot.radius, minor, spot.depth);
            } else {
                Shape shape = Shape.ellipse(x, y, spot.radius, minor, spot.at.angle());
                canvas.addShape(shape, spot.depth, spot.edge == Edge.SHARP ? 1 : minor);
            }
        }
    }
}
