package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Stroke;

/**
 * A vessel of a tree that lies in the plane: points in millimetres, radius, and the way from where the tree begins.
 *
 * @param x columns of points in millimetres
 * @param y rows of points in millimetres
 * @param radius in millimetres
 * @param distance in millimetres
 */
record PlanarVessel(double[] x, double[] y, double[] radius, double[] distance) {

    /**
     * How a tree grows.
     *
     * @param tortuosity change of heading a step, in radians
     * @param lengthPerRadius length of a vessel before it forks
     * @param thinnest radius at which it ends, in millimetres
     * @param pull how strongly it keeps to its first heading
     */
    record Habit(double tortuosity, double lengthPerRadius, double thinnest, double pull) {}

    /** Where a tree begins: position, heading, radius, and the way of the blood so far. */
    record Root(double x, double y, double heading, double radius, double distance) {}

    private static final double STEP = 1.2;

    static List<PlanarVessel> grow(Root root, Habit habit, Randomness random) {
        List<PlanarVessel> vessels = new ArrayList<>();
        grow(root, habit, random, vessels);
        return vessels;
    }

    private static void grow(Root root, Habit habit, Randomness random, List<PlanarVessel> vessels) {
        if (vessels.size() > 400) {
            return;
        }
        int count = (int) Math.max(4, root.radius() * habit.lengthPerRadius() * random.uniform(0.6, 1.5) / STEP);
        double[][] points = new double[4][count];
        double x = root.x();
        double y = root.y();
        double heading = root.heading();
        double turning = 0;
        for (int i = 0; i < count; i++) {
            points[0][i] = x;
            points[1][i] = y;
            points[2][i] = root.radius() * (1 - 0.15 * i / count);
            points[3][i] = root.distance() + i * STEP;
            turning = 0.8 * turning + random.gaussian(0, habit.tortuosity());
            heading += turning - habit.pull() * (heading - root.heading());
            x += STEP * Math.cos(heading);
            y += STEP * Math.sin(heading);
        }
        vessels.add(new PlanarVessel(points[0], points[1], points[2], points[3]));
        double reached = root.distance() + (count - 1) * STEP;
        for (int side = -1; side <= 1; side += 2) {
            double share = side < 0 ? random.uniform(0.74, 0.9) : random.uniform(0.4, 0.75);
            double thinner = root.radius() * 0.95 * share;
            if (thinner > habit.thinnest()) {
                double fork = heading + side * random.uniform(0.15, 0.75) * (side < 0 ? 0.6 : 1.3);
                grow(
                        new Root(points[0][count - 1], points[1][count - 1], fork, thinner, reached),
                        habit,
                        random,
                        vessels);
            }
        }
    }

    /** What is seen of it when contrast has come so far. */
    Stroke filled(View view, Bolus bolus, double seconds, double shiftX, double shiftY) {
        Stroke stroke = new Stroke();
        for (int i = 0; i < x.length; i++) {
            double depth = 2 * radius[i] * bolus.attenuationPerMillimetre() * bolus.concentration(distance[i], seconds);
            stroke.add(view.column(x[i]) + shiftX, view.row(y[i]) + shiftY, view.pixels(radius[i]), depth);
        }
        return stroke;
    }

    boolean isEmpty(Bolus bolus, double seconds) {
        int last = distance.length - 1;
        return bolus.concentration(distance[0], seconds) < 1e-3 && bolus.concentration(distance[last], seconds) < 1e-3;
    }
}
