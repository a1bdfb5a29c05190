package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.draw.Randomness;

/**
 * Grows a left or right coronary tree over a heart.
 *
 * <p>Main vessels follow the grooves: the left one divides into one that descends to the apex, with diagonals over the wall
 * and septals into it, and one around the base with marginals; the right one goes around the base the other way and
 * descends behind. Each wavers, tapers and branches twice more.
 */
final class VesselGrower {

    private static final double STEP = 1.5;

    private final HeartGeometry heart;
    private final Randomness random;
    private final List<Vessel> vessels = new ArrayList<>();

    private VesselGrower(HeartGeometry heart, Randomness random) {
        this.heart = heart;
        this.random = random;
    }

    /** The tree's vessels; the first begins at the ostium. */
    static List<Vessel> grow(HeartGeometry heart, boolean left, Randomness random) {
        VesselGrower grower = new VesselGrower(heart, random);
        if (left) {
            grower.growLeft();
        } else {
            grower.growRight();
        }
        return List.copyOf(grower.vessels);
    }

    /** Where a vessel goes: change of angle and height in all, change of depth, and its radii. */
    private record Course(double turn, double descent, double dive, double startRadius, double endRadius) {}

    private void growLeft() {
        double[] ostium = {random.uniform(-0.3, 0.3), -9, 0.6};
        double calibre = random.uniform(0.85, 1.25);
        Vessel main = vessel(
                Start.at(ostium), new Course(random.uniform(-0.15, 0.15), 12, 0.4, 2.1 * calibre, 1.9 * calibre));
        int end = main.pointCount() - 1;
        double reach = heart.length() * random.uniform(0.8, 0.97) - main.height(end);
        Vessel descending =
                vessel(Start.of(main, end), new Course(random.uniform(-0.4, 0.1), reach, 0, 1.65 * calibre, 0.45));
        Vessel around = vessel(
                Start.of(main, end),
                new Course(random.uniform(1.6, 2.9), random.uniform(0, 14), 0, 1.5 * calibre, 0.6));
        branches(descending, 2 + random.integer(4), new Course(0.9, 34, 0, 0.6, 0.25), 2);
        branches(descending, 4 + random.integer(6), new Course(-0.35, 12, -0.35, 0.3, 0.15), 0);
        branches(descending, 1 + random.integer(3), new Course(-0.7, 16, 0, 0.4, 0.2), 0);
        branches(around, 2 + random.integer(4), new Course(0.25, 46, 0, 0.65, 0.25), 2);
        branches(around, 1 + random.integer(2), new Course(0.4, -12, 0, 0.4, 0.2), 0);
    }

    private void growRight() {
        double[] ostium = {random.uniform(-0.3, 0.3), -14, 0.35};
        double calibre = random.uniform(0.85, 1.25);
        Vessel first = vessel(Start.at(ostium), new Course(-0.5, 16, 0.75, 1.9 * calibre, 1.8 * calibre));
        int end = first.pointCount() - 1;
        Vessel around = vessel(
                Start.of(first, end),
                new Course(-random.uniform(1.9, 2.6), random.uniform(2, 12), 0, 1.75 * calibre, 1.2 * calibre));
        int crux = around.pointCount() - 1;
        Vessel behind = vessel(
                Start.of(around, crux),
                new Course(random.uniform(-0.4, 0.4), heart.length() * random.uniform(0.5, 0.75), 0, 1.1, 0.4));
        Vessel lateral = vessel(Start.of(around, crux), new Course(-0.9, random.uniform(5, 20), 0, 1.0, 0.4));
        branches(around, 3 + random.integer(3), new Course(0.35, 38, 0, 0.55, 0.25), 2);
        branches(around, 1 + random.integer(2), new Course(-0.4, -14, 0, 0.4, 0.25), 0);
        branches(behind, 3 + random.integer(4), new Course(0.2, 8, -0.35, 0.35, 0.15), 0);
        branches(lateral, 2 + random.integer(3), new Course(0.1, 30, 0, 0.6, 0.25), 2);
    }

    /** Branches off a parent; radii of the course are fractions of the parent's there. */
    private void branches(Vessel parent, int count, Course course, int generations) {
        for (int i = 0; i < count; i++) {
            double where = (i + random.uniform(0.2, 0.8)) / (count + 0.3);
            int point = (int) (where * (parent.pointCount() - 1));
            double vary = random.uniform(0.5, 1.3);
            double radius = parent.radius(point);
            double start = radius * course.startRadius() * random.uniform(0.8, 1.25);
            Vessel child = vessel(
                    Start.of(parent, point),
                    new Course(
                            course.turn() * vary + random.gaussian(0, 0.08),
                            course.descent() * random.uniform(0.6, 1.2) * (1 - 0.4 * where),
                            course.dive() * random.uniform(0.6, 1.2),
                            start,
                            Math.max(0.14, start * course.endRadius() / course.startRadius())));
            if (generations > 0 && child.pointCount() > 8) {
                Course finer = new Course(random.sign() * 0.35, course.descent() * 0.4, 0, 0.65, 0.35);
                branches(child, 1 + random.integer(4), finer, generations - 1);
            }
        }
    }

    /** Where a vessel begins: angle, height and depth, their change a millimetre, and the way of the blood so far. */
    private record Start(double[] spot, double[] heading, double distance) {

        static Start at(double[] spot) {
            return new Start(spot, new double[3], 0);
        }

        static Start of(Vessel parent, int point) {
            double[] here = parent.spot(point);
            int from = Math.max(0, point - 3);
            double[] before = parent.spot(from);
            double way = Math.max(1, parent.distance(point) - parent.distance(from));
            double[] heading = new double[3];
            for (int i = 0; i < 3; i++) {
                heading[i] = (here[i] - before[i]) / way;
            }
            return new Start(here, heading, parent.distance(point));
        }

        /** A coordinate that leaves in the parent's direction and bends away from it within {@code bend} millimetres. */
        double from(int coordinate, double t, double bend) {
            return spot[coordinate] + heading[coordinate] * bend * t * (1 - t) * (1 - t);
        }
    }

    private Vessel vessel(Start start, Course course) {
        Vessel vessel = new Vessel();
        double reach = Math.hypot(course.turn() * heart.radius() * 0.85, course.descent())
                + Math.abs(course.dive()) * heart.radius() * 0.6;
        int steps = Math.max(3, (int) (reach / STEP));
        Waver waver = new Waver(random, reach);
        double narrow = random.chance(0.25) ? random.uniform(0.15, 0.8) : -1;
        double severity = random.uniform(0.3, 0.8);
        double bend = Math.min(0.8 * reach, 26);
        double ease = random.uniform(0.6, 1.2);
        for (int i = 0; i <= steps; i++) {
            double t = (double) i / steps;
            double sideways = waver.sideways(t) / heart.radius();
            double[] spot = {
                start.from(0, t, bend) + course.turn() * Math.pow(t, ease) + sideways,
                Math.min(heart.length() * 0.985, start.from(1, t, bend) + course.descent() * t + waver.along(t)),
                Math.min(1, start.from(2, t, bend) + course.dive() * t)
            };
            double radius = course.startRadius() + (course.endRadius() - course.startRadius()) * t;
            double gap = (t - narrow) * reach / 2.5;
            double stenosis = narrow < 0 ? 0 : severity * Math.exp(-gap * gap);
            vessel.add(spot, Math.max(0.1, radius * (1 - stenosis)), start.distance() + t * reach);
        }
        vessels.add(vessel);
        return vessel;
    }

    /** Smooth random deviation from a course, 0 at its start. */
    private static final class Waver {

        private final double[] amplitude = new double[4];
        private final double[] cycles = new double[4];
        private final double[] phase = new double[4];

        Waver(Randomness random, double reach) {
            double tortuosity = random.logUniform(0.5, 2);
            for (int k = 0; k < 4; k++) {
                double wavelength = random.logUniform(5, 50);
                cycles[k] = reach / wavelength;
                amplitude[k] = tortuosity * random.gaussian() * 0.035 * wavelength;
                phase[k] = random.uniform(0, 2 * Math.PI);
            }
        }

        double sideways(double t) {
            return sum(t, 0) * Math.min(1, 4 * t);
        }

        double along(double t) {
            return sum(t, 1.3) * Math.min(1, 4 * t) * 0.6;
        }

        private double sum(double t, double shift) {
            double sum = 0;
            for (int k = 0; k < 4; k++) {
                sum += amplitude[k] * Math.sin(2 * Math.PI * cycles[k] * t + phase[k] + shift * k);
            }
            return sum;
        }
    }
}
