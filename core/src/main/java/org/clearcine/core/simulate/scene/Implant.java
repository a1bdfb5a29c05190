package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;

/** Metal in bone: threaded screws with heads, rods and plates; all lengths in pixels. */
final class Implant {

    private Implant() {}

    /**
     * A screw from its head towards its tip.
     *
     * @param head where the head lies and where the screw points
     * @param length in pixels
     * @param radius of the shaft in pixels
     * @param depth attenuation through the middle of the shaft
     */
    static void addScrew(Canvas canvas, Shape.Placement head, double length, double radius, double depth) {
        double alongX = Math.cos(head.angle());
        double alongY = Math.sin(head.angle());
        double pitch = Math.max(2.2, radius * 0.9);
        Stroke shaft = new Stroke();
        int steps = (int) Math.max(8, length * 2);
        for (int i = 0; i <= steps; i++) {
            double way = length * i / steps;
            double taper = way > 0.85 * length ? Math.max(0.25, (length - way) / (0.15 * length)) : 1;
            double thread = 1 + 0.22 * Math.sin(2 * Math.PI * way / pitch);
            shaft.add(head.x() + way * alongX, head.y() + way * alongY, radius * taper * thread, depth * taper);
        }
        canvas.addRod(shaft);
        Shape cup = Shape.box(
                new Shape.Placement(head.x() - radius * alongX, head.y() - radius * alongY, head.angle()),
                radius * 1.6,
                radius * 1.9,
                radius * 0.6);
        canvas.addShape(cup, depth * 1.2, 1);
    }

    /** A plate with holes along a line from one end to the other. */
    static void addPlate(Canvas canvas, Shape.Placement middle, double length, double width, double depth) {
        canvas.addShape(Shape.box(middle, length / 2, width / 2, width / 2), depth, 1);
        int holes = (int) Math.max(2, length / (1.6 * width));
        for (int i = 0; i < holes; i++) {
            double off = length * ((i + 0.5) / holes - 0.5);
            canvas.addShape(
                    Shape.ellipse(
                            middle.x() + off * Math.cos(middle.angle()),
                            middle.y() + off * Math.sin(middle.angle()),
                            width * 0.34,
                            width * 0.24,
                            middle.angle()),
                    -depth * 0.9,
                    1);
        }
    }
}
