package org.clearcine.core.simulate.scene;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;

/** Blades at the edges of the field that take nearly all of the beam. */
record Collimator(double left, double top, double right, double bottom, double depth, double penumbra) {

    /** No blade in the field. */
    static final Collimator OPEN = new Collimator(-100, -100, 1e6, 1e6, 0, 1);

    static Collimator random(FrameSize size, Randomness random) {
        if (random.chance(0.65)) {
            return OPEN;
        }
        double most = 0.12;
        return new Collimator(
                random.chance(0.5) ? random.uniform(0, most) * size.columns() : -100,
                random.chance(0.5) ? random.uniform(0, most) * size.rows() : -100,
                (random.chance(0.5) ? 1 - random.uniform(0, most) : 2) * size.columns(),
                (random.chance(0.5) ? 1 - random.uniform(0, most) : 2) * size.rows(),
                random.uniform(1.5, 3.5),
                random.uniform(1, 6));
    }

    void paint(Canvas canvas) {
        if (depth == 0) {
            return;
        }
        canvas.addField((x, y) -> {
            double outside = Math.max(Math.max(left - x, x - right), Math.max(top - y, y - bottom));
            return depth * Canvas.coverage(-outside, penumbra);
        });
    }
}
