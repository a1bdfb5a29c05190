package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Stroke;

/** Paints ribs: bands with denser edges that arch away from the spine, the front ones crossing those at the back. */
final class RibPainter {

    private final Canvas canvas;
    private final View view;
    private final Randomness random;

    RibPainter(Canvas canvas, View view, Randomness random) {
        this.canvas = canvas;
        this.view = view;
        this.random = random;
    }

    void paint(double spineX, double strength) {
        double spacing = random.uniform(24, 34);
        double slope = random.uniform(0.25, 0.7);
        double start = view.worldY(0) - 120 + random.uniform(0, spacing);
        double end = view.worldY(view.rows()) + 60;
        for (double y = start; y < end; y += spacing * random.uniform(0.92, 1.08)) {
            for (int side = -1; side <= 1; side += 2) {
                rib(spineX + side * 16, y, new double[] {side, slope * random.uniform(0.9, 1.1)}, strength);
                if (random.chance(0.5)) {
                    rib(spineX + side * 150, y + 70, new double[] {-side, slope * 0.8}, strength * 0.6);
                }
            }
        }
    }

    /** @param course side to which it goes, and how steeply it comes down */
    private void rib(double x0, double y0, double[] course, double strength) {
        double half = random.uniform(4.5, 7.5);
        double lift = random.uniform(10, 26);
        Stroke outer = new Stroke();
        Stroke inner = new Stroke();
        for (int i = 0; i <= 40; i++) {
            double t = i / 40.0;
            double x = view.column(x0 + course[0] * 165 * (t - 0.18 * t * t));
            double y = view.row(y0 + 165 * course[1] * t - lift * Math.sin(Math.PI * Math.min(1, t * 1.4)));
            double radius = view.pixels(half * (0.75 + 0.35 * t));
            outer.add(x, y, radius, strength);
            inner.add(x, y, Math.max(0.5, radius - view.pixels(1.1)), -strength * 0.55);
        }
        canvas.addBand(outer);
        canvas.addBand(inner);
    }
}
