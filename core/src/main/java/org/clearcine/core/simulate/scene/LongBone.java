package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Texture;

/**
 * A tubular bone: cortex that is dense at the sides of the shaft, trabeculae in its wider ends.
 *
 * @param halfWidth of the shaft's middle in pixels
 * @param flare how much wider the ends are, 0 to 1.2
 * @param depth attenuation in the middle of the shaft
 * @param texture trabeculae, fixed to the bone
 * @param textureScale texture pixels a picture pixel
 */
record LongBone(double halfWidth, double flare, double depth, Texture texture, double textureScale) {

    /** Adds the bone between two joints, in pixels. */
    void addTo(Canvas canvas, double x0, double y0, double x1, double y1) {
        double length = Math.max(1, Math.hypot(x1 - x0, y1 - y0));
        double alongX = (x1 - x0) / length;
        double alongY = (y1 - y0) / length;
        double reach = halfWidth * (1 + flare) + 2;
        Shape.Bounds bounds = new Shape.Bounds(
                Math.min(x0, x1) - reach, Math.min(y0, y1) - reach, Math.max(x0, x1) + reach, Math.max(y0, y1) + reach);
        Shape outline = Shape.of(bounds, (x, y) -> {
            double u = ((x - x0) * alongX + (y - y0) * alongY) / length;
            double v = Math.abs((y - y0) * alongX - (x - x0) * alongY);
            double ends = (Math.abs(u - 0.5) - 0.5) * length;
            double side = v - width(u);
            double corner = halfWidth * 0.45;
            double du = ends + corner;
            double dv = side + corner;
            return Math.hypot(Math.max(du, 0), Math.max(dv, 0)) + Math.min(0, Math.max(du, dv)) - corner;
        });
        canvas.addShape(
                outline,
                (x, y) -> {
                    double u = (x - x0) * alongX + (y - y0) * alongY;
                    double v = (y - y0) * alongX - (x - x0) * alongY;
                    return thickness(u, v, length);
                },
                1.2);
    }

    private double width(double u) {
        double off = Math.min(1, Math.abs(2 * u - 1));
        return halfWidth * (1 + flare * off * off * off * off);
    }

    private double thickness(double u, double v, double length) {
        double across = Math.min(1, Math.abs(v) / width(u / length));
        double off = Math.min(1, Math.abs(2 * u / length - 1));
        double cortex = 1 - 0.75 * off * off;
        double wall = across * across * across * across * across * across;
        double chord = Math.sqrt(Math.max(0, 1.02 - across * across));
        double trabeculae = 0.16 * off * texture.linear(u * textureScale, v * textureScale + 64);
        double end = 0.25 * Math.exp(-Math.min(Math.abs(u), Math.abs(length - u)) / Math.max(1, 0.16 * halfWidth));
        return depth * (0.55 * chord + 0.75 * wall * cortex + trabeculae * chord + end * chord);
    }
}
