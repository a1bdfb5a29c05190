package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Stroke;

/**
 * A random smooth line of any width and depth: a wire, a catheter, a vessel; some are hollow, some have a dense tip.
 *
 * <p>It is carried along by a warp of its own and bends with time.
 */
final class Strand {

    private final Warp warp;
    private final double[] x;
    private final double[] y;
    private final double startRadius;
    private final double endRadius;
    private final double depth;
    private final boolean hollow;
    private final double tip;
    private final double bend;
    private final double bendFrames;

    private Strand(Randomness random, SceneFormat format, Warp warp, double[][] line) {
        this.warp = warp;
        x = line[0];
        y = line[1];
        startRadius = random.logUniform(0.4, 9);
        endRadius = random.chance(0.5) ? startRadius : Math.max(0.35, startRadius * random.uniform(0.1, 1));
        depth = random.logUniform(0.04, 1.2) * (startRadius > 4 ? 0.6 : 1);
        hollow = startRadius > 2 && random.chance(0.35);
        tip = random.chance(0.3) ? random.uniform(0.75, 0.95) : 2;
        bend = random.chance(0.4) ? random.uniform(0, 0.05) * format.size().columns() : 0;
        bendFrames = random.uniform(6, 40);
    }

    static Strand random(Randomness random, SceneFormat format, Warp warp) {
        return new Strand(random, format, warp, line(random, format, random.logUniform(0.03, 0.8)));
    }

    /** A guidewire: thin, smooth, of one width, its contrast 6 to 45 %. */
    static Strand wire(Randomness random, SceneFormat format, Warp warp) {
        return new Strand(random, warp, line(random, format, random.logUniform(0.02, 0.25)), format);
    }

    private Strand(Randomness random, Warp warp, double[][] line, SceneFormat format) {
        this.warp = warp;
        x = line[0];
        y = line[1];
        startRadius = random.logUniform(0.45, 1.4);
        endRadius = startRadius;
        depth = random.logUniform(0.06, 0.6);
        hollow = false;
        tip = random.chance(0.3) ? random.uniform(0.75, 0.95) : 2;
        bend = random.chance(0.4) ? random.uniform(0, 0.05) * format.size().columns() : 0;
        bendFrames = random.uniform(6, 40);
    }

    private static double[][] line(Randomness random, SceneFormat format, double curl) {
        int columns = format.size().columns();
        int rows = format.size().rows();
        double heading = random.uniform(0, 2 * Math.PI);
        double turning = random.gaussian(0, 0.03);
        double step = 3;
        int count = 10 + (int) (random.uniform(0.1, 1.3) * Math.hypot(columns, rows) / step);
        double[][] line = new double[2][count];
        double px = random.uniform(-0.6, 0.6) * columns - 0.4 * count * step * Math.cos(heading);
        double py = random.uniform(-0.6, 0.6) * rows - 0.4 * count * step * Math.sin(heading);
        for (int i = 0; i < count; i++) {
            line[0][i] = px;
            line[1][i] = py;
            turning = 0.9 * turning + 0.15 * random.gaussian(0, curl);
            heading += turning;
            px += step * Math.cos(heading);
            py += step * Math.sin(heading);
        }
        return line;
    }

    void paint(Canvas canvas, int index, SceneFormat format) {
        Polyline line = at(index, format);
        Stroke stroke = new Stroke();
        int count = line.pointCount();
        for (int i = 0; i < count; i++) {
            double t = (double) i / (count - 1);
            double radius = startRadius + t * (endRadius - startRadius);
            double here = depth * radius / startRadius;
            stroke.add(line.x(i), line.y(i), radius, t > tip ? 2.2 * here : here);
        }
        canvas.addRod(stroke);
        if (hollow) {
            canvas.addRod(stroke.scaled(0.75, -0.65));
        }
    }

    /** The centre line in a frame. */
    Polyline at(int index, SceneFormat format) {
        double size = 1 + warp.zoom() * Math.sin(2 * Math.PI * index / warp.periodFrames());
        double cosine = size * Math.cos(warp.turn() * index);
        double sine = size * Math.sin(warp.turn() * index);
        double swing = bend * Math.sin(2 * Math.PI * index / bendFrames);
        double[] toX = new double[x.length];
        double[] toY = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            double bow = swing * Math.sin(Math.PI * i / (x.length - 1));
            double fromX = x[i] + bow;
            double fromY = y[i] - 0.6 * bow;
            toX[i] = fromX * cosine
                    - fromY * sine
                    + warp.path().x(index)
                    + (format.size().columns() - 1) / 2.0;
            toY[i] = fromX * sine
                    + fromY * cosine
                    + warp.path().y(index)
                    + (format.size().rows() - 1) / 2.0;
        }
        return Polyline.of(toX, toY);
    }
}
