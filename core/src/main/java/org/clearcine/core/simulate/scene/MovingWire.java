package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Stroke;

/**
 * A curved wire that sweeps to and fro across the field at constant speed.
 *
 * @param path where it lies at the middle of its sweep
 * @param directionX of the movement, a unit vector with directionY
 * @param speed pixels a frame
 * @param sweep half of the way it goes before it turns, in pixels
 * @param start where on its way it begins, in pixels
 * @param radius in pixels
 * @param depth attenuation on its axis
 */
record MovingWire(
        Polyline path,
        double directionX,
        double directionY,
        double speed,
        double sweep,
        double start,
        double radius,
        double depth) {

    void paint(int index, Canvas canvas) {
        double shift = shift(index);
        Stroke stroke = new Stroke();
        for (int i = 0; i < path.pointCount(); i++) {
            stroke.add(path.x(i) + shift * directionX, path.y(i) + shift * directionY, radius, depth);
        }
        canvas.addRod(stroke);
    }

    Polyline centreLine(int index) {
        double shift = shift(index);
        double[] x = new double[path.pointCount()];
        double[] y = new double[path.pointCount()];
        for (int i = 0; i < x.length; i++) {
            x[i] = path.x(i) + shift * directionX;
            y[i] = path.y(i) + shift * directionY;
        }
        return Polyline.of(x, y);
    }

    /** A triangle wave of the given sweep. */
    private double shift(int index) {
        double period = 4 * sweep;
        double way = start + speed * index;
        double phase = way - period * Math.floor(way / period);
        return phase < 2 * sweep ? phase - sweep : 3 * sweep - phase;
    }
}
