package org.clearcine.core.simulate.scene;

import java.util.List;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;

/** What lies in the coronaries besides blood: a guiding catheter, a guidewire with its dense tip, a balloon or a stent. */
final class CoronaryDevices {

    private static final int CURVE_POINTS = 48;

    private final HeartGeometry heart;
    private final Vessel trunk;
    private final Vessel branch;
    private final boolean wired;
    private final double reach;
    private final double wireRadius;
    private final double shaftDepth;
    private final double tipDepth;
    private final double catheterDepth;
    private final double startX;
    private final double bendX;
    private final double bendY;
    private final double treated;
    private final boolean balloon;
    private final boolean stent;

    CoronaryDevices(HeartGeometry heart, List<Vessel> vessels, Randomness random, boolean wired) {
        this.heart = heart;
        this.trunk = vessels.get(0);
        this.branch = vessels.get(1);
        this.wired = wired;
        reach = random.uniform(0.6, 0.97);
        wireRadius = random.uniform(0.17, 0.28);
        shaftDepth = random.uniform(0.1, 0.25);
        tipDepth = random.uniform(0.3, 0.55);
        catheterDepth = random.uniform(0.12, 0.35);
        startX = random.uniform(-35, 35);
        bendX = random.sign() * random.uniform(10, 35);
        bendY = random.uniform(-20, 18);
        treated = random.uniform(0.2, 0.6);
        balloon = wired && random.chance(0.4);
        stent = wired && random.chance(0.5);
    }

    boolean hasWire() {
        return wired;
    }

    /** @param concentration of the contrast in the catheter, 0 to 1 */
    void paint(Canvas canvas, HeartFrame frame, double concentration) {
        paintCatheter(canvas, frame, concentration);
        if (!wired) {
            return;
        }
        Polyline line = wire(frame);
        double radius = Math.max(0.4, frame.view().pixels(wireRadius));
        int points = line.pointCount();
        double tipPoints = 20 / 1.5;
        Stroke stroke = new Stroke();
        for (int i = 0; i < points; i++) {
            double tip = Bolus.smooth((i - (points - 1 - tipPoints)) / 2 + 0.5);
            stroke.add(line.x(i), line.y(i), radius, shaftDepth + (tipDepth - shaftDepth) * tip);
        }
        canvas.addRod(stroke);
        paintTreatment(canvas, frame, line);
    }

    /** From the ostium to the tip, smoothed: a wire is stiffer than a vessel. */
    Polyline wire(HeartFrame frame) {
        int first = trunk.pointCount();
        int count = first + Math.max(2, (int) (reach * branch.pointCount()));
        double[] x = new double[count];
        double[] y = new double[count];
        for (int i = 0; i < count; i++) {
            Vessel vessel = i < first ? trunk : branch;
            HeartGeometry.Spot spot = vessel.project(heart, i < first ? i : i - first, frame.contraction());
            x[i] = frame.column(spot.x());
            y[i] = frame.row(spot.y());
        }
        return Polyline.of(smoothed(x), smoothed(y));
    }

    private static double[] smoothed(double[] values) {
        double[] from = values;
        for (int pass = 0; pass < 6; pass++) {
            double[] to = from.clone();
            for (int i = 1; i + 1 < to.length; i++) {
                to[i] = (from[i - 1] + 2 * from[i] + from[i + 1]) / 4;
            }
            from = to;
        }
        return from;
    }

    /** A bent tube that hangs in the ostium: its tip goes with the heart, its upper end stays. */
    private void paintCatheter(Canvas canvas, HeartFrame frame, double concentration) {
        HeartGeometry.Spot rest = trunk.project(heart, 0, 0);
        HeartGeometry.Spot now = trunk.project(heart, 0, frame.contraction());
        double[] controlX = {rest.x() + startX, rest.x() + startX * 0.8, rest.x() + bendX, rest.x()};
        double[] controlY = {rest.y() - 190, rest.y() - 60, rest.y() + bendY, rest.y()};
        Stroke stroke = new Stroke();
        for (int i = 0; i <= CURVE_POINTS; i++) {
            double t = (double) i / CURVE_POINTS;
            double follow = t * t;
            double x = bezier(controlX, t) + follow * (now.x() - rest.x());
            double y = bezier(controlY, t) + follow * (now.y() - rest.y());
            stroke.add(frame.column(x), frame.row(y), frame.view().pixels(1.05), catheterDepth);
        }
        canvas.addRod(stroke);
        canvas.addRod(stroke.scaled(0.72, -0.62 + 1.6 * concentration));
    }

    private static double bezier(double[] control, double t) {
        double s = 1 - t;
        return s * s * s * control[0]
                + 3 * s * s * t * control[1]
                + 3 * s * t * t * control[2]
                + t * t * t * control[3];
    }

    private void paintTreatment(Canvas canvas, HeartFrame frame, Polyline line) {
        if (!balloon && !stent) {
            return;
        }
        int from = (int) (treated * line.pointCount());
        int to = Math.min(line.pointCount() - 1, from + 12);
        View view = frame.view();
        for (int end : new int[] {from, to}) {
            canvas.addShape(Shape.disk(line.x(end), line.y(end), Math.max(0.8, view.pixels(0.45))), 0.55, 1);
        }
        double radius = view.pixels(1.5);
        if (balloon) {
            Stroke stroke = new Stroke();
            for (int i = from; i <= to; i++) {
                stroke.add(line.x(i), line.y(i), radius, 0.35);
            }
            canvas.addRod(stroke);
        }
        if (stent) {
            paintStruts(canvas, line, new int[] {from, to}, radius);
        }
    }

    /** Rings of zigzag struts, thinner than a pixel. */
    private static void paintStruts(Canvas canvas, Polyline line, int[] span, double radius) {
        for (int phase = 0; phase < 2; phase++) {
            Stroke zigzag = new Stroke();
            for (int i = span[0]; i < span[1]; i++) {
                double dx = line.x(i + 1) - line.x(i);
                double dy = line.y(i + 1) - line.y(i);
                double norm = Math.max(1e-6, Math.hypot(dx, dy));
                double side = (i + phase) % 2 == 0 ? radius : -radius;
                zigzag.add(line.x(i) - side * dy / norm, line.y(i) + side * dx / norm, 0.45, 0.12);
            }
            canvas.addRod(zigzag);
        }
    }
}
