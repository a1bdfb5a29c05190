package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/** What lies behind the heart: chest wall, spine and ribs, which stay; lung vessels and diaphragm, which breathe. */
final class ThoraxBackdrop {

    private final View view;
    private final Backdrop wall;
    private final Backdrop lung;
    private final double domeX;
    private final double domeY;
    private final double domeWidth;
    private final double domeDepth;
    private final double ribShare;

    ThoraxBackdrop(SceneFormat format, View view, Randomness random) {
        this.view = view;
        int margin = (int) Math.min(160, 24 + view.pixels(12));
        wall = new Backdrop(format.size(), margin);
        lung = new Backdrop(format.size(), margin);
        ribShare = random.uniform(0, 0.4);
        domeX = random.uniform(-60, 60);
        domeY = random.uniform(25, 75);
        domeWidth = random.uniform(90, 160);
        domeDepth = random.uniform(0.35, 1.1);
        paintWall(random, view.grown(margin));
        paintLung(random, view.grown(margin));
    }

    /**
     * @param panX pixels that the whole picture has moved
     * @param breathMillimetres way of the diaphragm
     */
    void paint(Canvas canvas, double panX, double panY, double breathMillimetres) {
        wall.addTo(canvas, panX, panY + ribShare * 0.3 * view.pixels(breathMillimetres));
        lung.addTo(canvas, panX, panY + 0.6 * view.pixels(breathMillimetres));
        paintDiaphragm(canvas, panX, panY + view.pixels(breathMillimetres));
    }

    private void paintWall(Randomness random, View wide) {
        Canvas canvas = wall.canvas();
        Texture tissue = Texture.fractal(9, random.uniform(2.6, 3.3), random);
        Texture fine = Texture.fractal(9, random.uniform(1.6, 2.4), random);
        double base = random.uniform(0.12, 0.7);
        double tiltX = random.gaussian(0, 0.0018) * wide.pitch();
        double tiltY = random.gaussian(0, 0.0018) * wide.pitch();
        double coarse = random.uniform(0.03, 0.14);
        double grain = random.logUniform(0.002, 0.02);
        double scale = wide.pitch() / 0.6;
        canvas.addField((x, y) -> Math.max(
                0.02,
                base
                        + tiltX * (x - wide.columns() / 2.0)
                        + tiltY * (y - wide.rows() / 2.0)
                        + coarse * tissue.linear(x * scale, y * scale)
                        + grain * fine.linear(x, y)));
        double spineX = random.uniform(-75, 75);
        new RibPainter(canvas, wide, random).paint(spineX, random.uniform(0.05, 0.2));
        new SpinePainter(canvas, wide, random, random.uniform(0.18, 0.55))
                .paint(spineX, random.gaussian(0, 0.06), random.uniform(30, 42));
        mediastinum(canvas, wide, spineX, random);
    }

    /** The shadow of the great vessels: wide soft rods beside the spine. */
    private static void mediastinum(Canvas canvas, View wide, double spineX, Randomness random) {
        for (int i = 0; i < 3; i++) {
            Stroke shadow = new Stroke();
            double x = spineX * 0.6 + random.uniform(-25, 25);
            double bow = random.uniform(-14, 14);
            double radius = wide.pixels(random.uniform(14, 40));
            double depth = random.uniform(0.08, 0.3);
            for (int k = -12; k <= 12; k++) {
                double t = k / 12.0;
                shadow.add(wide.column(x + bow * Math.sin(2.2 * t + i)), wide.row(200 * t - 60), radius, depth);
            }
            canvas.addRod(shadow);
        }
    }

    private void paintLung(Randomness random, View wide) {
        Texture texture = Texture.fractal(9, 2.4, random);
        double depth = random.uniform(0.01, 0.05);
        double scale = wide.pitch() / 0.4;
        lung.canvas().addField((x, y) -> depth * texture.linear(x * scale, y * scale));
        double strength = random.uniform(0.03, 0.16);
        int trunks = 14 + random.integer(16);
        for (int side = -1; side <= 1; side += 2) {
            double hilumX = side * random.uniform(30, 60);
            for (int i = 0; i < trunks; i++) {
                double heading = random.uniform(-1.5, 1.5) + (side > 0 ? 0 : Math.PI);
                twig(
                        random,
                        wide,
                        new double[] {hilumX, random.uniform(-45, 0), heading},
                        random.uniform(0.9, 3),
                        strength);
            }
        }
    }

    /** A lung vessel that forks until it is thin. */
    private void twig(Randomness random, View wide, double[] from, double radius, double strength) {
        Stroke stroke = new Stroke();
        double x = from[0];
        double y = from[1];
        double heading = from[2];
        double length = radius * random.uniform(9, 18);
        for (double way = 0; way < length; way += 2.5) {
            double taper = radius * (1 - 0.35 * way / length);
            stroke.add(wide.column(x), wide.row(y), Math.max(0.3, wide.pixels(taper)), strength * taper / 2);
            heading += random.gaussian(0, 0.12);
            x += 2.5 * Math.cos(heading);
            y += 2.5 * Math.sin(heading);
        }
        lung.canvas().addRod(stroke);
        if (radius > 0.4) {
            double spread = random.uniform(0.25, 0.6);
            twig(random, wide, new double[] {x, y, heading + spread}, radius * random.uniform(0.55, 0.8), strength);
            twig(random, wide, new double[] {x, y, heading - spread}, radius * random.uniform(0.5, 0.75), strength);
        }
    }

    private void paintDiaphragm(Canvas canvas, double panX, double downPixels) {
        double middle = view.column(domeX) + panX;
        double top = view.row(domeY) + downPixels;
        double width = view.pixels(domeWidth);
        double fade = view.pixels(34);
        int columns = canvas.size().columns();
        for (int column = 0; column < columns; column++) {
            double off = (column - middle) / width;
            double edge = top + width * 0.55 * off * off;
            for (int row = (int) Math.max(0, Math.floor(edge - 1));
                    row < canvas.size().rows();
                    row++) {
                double below = Math.min(1, Math.max(0, row - edge + 0.5) / fade);
                canvas.values()[row * columns + column] += (float) (domeDepth * Math.sqrt(below * (2 - below)));
            }
        }
    }
}
