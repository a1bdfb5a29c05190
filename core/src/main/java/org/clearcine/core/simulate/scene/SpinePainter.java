package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/** Paints a column of vertebrae: bodies with end plates and trabeculae, pedicles, spinous and transverse processes. */
final class SpinePainter {

    private final Canvas canvas;
    private final View view;
    private final Randomness random;
    private final Texture trabeculae;
    private final double strength;

    /** @param strength attenuation of a vertebral body */
    SpinePainter(Canvas canvas, View view, Randomness random, double strength) {
        this.canvas = canvas;
        this.view = view;
        this.random = random;
        this.strength = strength;
        trabeculae = Texture.fractal(8, 1.3, random).ridged(1.2);
    }

    /** From above the view to below it. */
    void paint(double centreX, double lean, double bodyWidth) {
        double bodyHeight = bodyWidth * random.uniform(0.64, 0.76);
        double disc = bodyHeight * random.uniform(0.12, 0.26);
        double top = view.worldY(0) - bodyHeight;
        double bottom = view.worldY(view.rows()) + bodyHeight;
        double curve = random.gaussian(0, 0.0006);
        paintColumn(new double[] {centreX, lean, curve}, bodyWidth, top, bottom);
        for (double y = top + random.uniform(0, bodyHeight); y < bottom; y += bodyHeight + disc) {
            double fromMiddle = y - view.centreY();
            double x = centreX + lean * fromMiddle + curve * fromMiddle * fromMiddle;
            double angle = -Math.atan(lean + 2 * curve * fromMiddle) + random.gaussian(0, 0.015);
            vertebra(new Shape.Placement(x, y, angle), bodyWidth, bodyHeight);
        }
    }

    /** Discs, ligaments and muscle along the bodies. */
    private void paintColumn(double[] course, double bodyWidth, double top, double bottom) {
        Stroke column = new Stroke();
        for (int i = 0; i <= 30; i++) {
            double y = top + (bottom - top) * i / 30;
            double fromMiddle = y - view.centreY();
            double x = course[0] + course[1] * fromMiddle + course[2] * fromMiddle * fromMiddle;
            column.add(view.column(x), view.row(y), view.pixels(bodyWidth * 0.45), strength * 0.3);
        }
        canvas.addBand(column);
        canvas.addRod(column.scaled(1.35, 0.6));
    }

    private void vertebra(Shape.Placement at, double width, double height) {
        double halfWidth = view.pixels(width / 2);
        double halfHeight = view.pixels(height / 2);
        Shape.Placement centre = new Shape.Placement(view.column(at.x()), view.row(at.y()), at.angle());
        double grain = strength * 0.1;
        double scale = view.pitch() / 0.35;
        double offset = random.uniform(0, 256);
        canvas.addShape(
                body(centre, halfWidth, halfHeight),
                (x, y) -> strength * 0.45 + grain * trabeculae.linear(x * scale + offset, y * scale - offset),
                view.pixels(1.6));
        double rim = view.pixels(random.uniform(1.2, 2.4));
        Shape inner = body(centre, halfWidth - rim, halfHeight - 0.8 * rim);
        canvas.addShape(body(centre, halfWidth, halfHeight), strength * 0.2, view.pixels(1.6));
        canvas.addShape(inner, -strength * 0.2, view.pixels(2.6));
        for (int side = -1; side <= 1; side += 2) {
            pedicle(at, side * width * 0.3, -height * 0.12, height);
            transverse(at, side * width * 0.42, side * width * random.uniform(0.35, 0.5));
        }
        Shape spinous = Shape.ellipse(
                view.column(at.x() + random.gaussian(0, 0.8)),
                view.row(at.y() + height * 0.35),
                view.pixels(width * 0.07),
                view.pixels(height * 0.36),
                at.angle());
        canvas.addShape(spinous, strength * 0.3, view.pixels(2));
    }

    /** Waisted at the sides, hollowed at the end plates. */
    private static Shape body(Shape.Placement at, double halfWidth, double halfHeight) {
        double cosine = Math.cos(at.angle());
        double sine = Math.sin(at.angle());
        double reach = Math.hypot(halfWidth, halfHeight);
        Shape.Bounds bounds = new Shape.Bounds(at.x() - reach, at.y() - reach, at.x() + reach, at.y() + reach);
        double corner = 0.18 * halfHeight;
        return Shape.of(bounds, (x, y) -> {
            double u = (x - at.x()) * cosine + (y - at.y()) * sine;
            double v = (y - at.y()) * cosine - (x - at.x()) * sine;
            double a = halfWidth * (0.86 + 0.14 * v * v / (halfHeight * halfHeight));
            double b = halfHeight * (0.9 + 0.1 * u * u / (halfWidth * halfWidth));
            double du = Math.abs(u) - a + corner;
            double dv = Math.abs(v) - b + corner;
            return Math.hypot(Math.max(du, 0), Math.max(dv, 0)) + Math.min(0, Math.max(du, dv)) - corner;
        });
    }

    private void pedicle(Shape.Placement at, double dx, double dy, double height) {
        double a = view.pixels(height * 0.12);
        double b = view.pixels(height * 0.2);
        double x = view.column(at.x() + dx);
        double y = view.row(at.y() + dy);
        canvas.addShape(Shape.ellipse(x, y, a, b, at.angle()), strength * 0.32, view.pixels(1.4));
        canvas.addShape(
                Shape.ellipse(x, y, a - view.pixels(1.2), b - view.pixels(1.2), at.angle()),
                -strength * 0.26,
                view.pixels(1.4));
    }

    private void transverse(Shape.Placement at, double from, double reach) {
        Stroke stroke = new Stroke();
        for (int i = 0; i <= 6; i++) {
            double t = i / 6.0;
            stroke.add(
                    view.column(at.x() + from + reach * t),
                    view.row(at.y() - 2 - 3 * t * t),
                    view.pixels(3.6 - 1.2 * t),
                    strength * (0.35 - 0.15 * t));
        }
        canvas.addRod(stroke);
    }
}
