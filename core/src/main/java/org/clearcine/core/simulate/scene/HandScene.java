package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/** A hand that opens and closes: bones with joints, soft tissue around them, and bright air beside. */
final class HandScene implements Painter {

    private static final double[][] FINGERS = {
        {-26, 20, -0.75, 34, 28, 20, 0},
        {-15, 0, -0.2, 52, 36, 22, 18},
        {-4, -3, -0.03, 50, 40, 26, 18},
        {7, 0, 0.12, 46, 37, 24, 18},
        {17, 5, 0.3, 42, 30, 18, 16}
    };

    private final SceneFormat format;
    private final View view;
    private final Texture texture;
    private final Texture tissue;
    private final double size;
    private final double turn;
    private final double tissueDepth;
    private final double boneDepth;
    private final double[] bend = new double[5];
    private final double[] phase = new double[5];
    private final double[] period = new double[5];
    private final GlobalMotion drift;
    private final boolean ring;

    HandScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        size = random.uniform(0.85, 1.1);
        turn = random.uniform(-0.5, 0.5) + (random.chance(0.3) ? Math.PI : 0);
        double fit = Math.min(1, format.size().rows() * format.pixelPitchMillimetres() / 150);
        view = View.of(format, random.uniform(-25, 25) * (1 - fit), random.uniform(-60, 10) * (1.1 - fit) - 18);
        texture = Texture.fractal(8, 1.4, random).ridged(1.1);
        tissue = Texture.fractal(8, 2.8, random);
        tissueDepth = random.uniform(0.25, 0.5);
        boneDepth = random.uniform(0.45, 0.9);
        double wave = random.uniform(0.8, 2.5) * format.framesPerSecond();
        for (int i = 0; i < 5; i++) {
            bend[i] = random.uniform(0.1, 0.55);
            phase[i] = random.uniform(-0.7, 0.7);
            period[i] = wave * random.uniform(0.95, 1.05);
        }
        drift = GlobalMotion.of(GlobalMotion.Kind.SWING, random, random.uniform(0, 3));
        ring = random.chance(0.35);
    }

    @Override
    public void paint(int index, Canvas canvas) {
        Canvas soft = new Canvas(canvas.size());
        paintPalm(soft, index);
        for (int finger = 0; finger < FINGERS.length; finger++) {
            paintFinger(canvas, soft, finger, index);
        }
        paintWrist(canvas, soft, index);
        float[] values = canvas.values();
        double scale = view.pitch() / 0.5;
        int columns = canvas.size().columns();
        for (int i = 0; i < values.length; i++) {
            float thickness = Math.min(1.15f, soft.values()[i]);
            if (thickness > 0) {
                double grain = 1 + 0.07 * tissue.linear(i % columns * scale, i / columns * scale);
                values[i] += (float) (tissueDepth * thickness * grain);
            }
            values[i] += 0.02f;
        }
    }

    /** Hand coordinates, millimetres with the fingers up, to pixels. */
    private double[] place(double x, double y, int index) {
        double cosine = Math.cos(turn) * size;
        double sine = Math.sin(turn) * size;
        return new double[] {
            view.column(x * cosine - y * sine) + drift.x(index), view.row(x * sine + y * cosine) + drift.y(index)
        };
    }

    private void paintFinger(Canvas canvas, Canvas soft, int finger, int index) {
        double[] shape = FINGERS[finger];
        double flexion = bend[finger] * (0.5 - 0.5 * Math.cos(2 * Math.PI * index / period[finger] + phase[finger]));
        double x = shape[0] * 0.55;
        double y = 30 + shape[1] * 0.3;
        double heading = shape[2];
        Stroke skin = new Stroke();
        for (int bone = 0; bone < 4 && shape[3 + bone] > 0; bone++) {
            double length = shape[3 + bone] * (bone == 0 ? 1 : 1 - 0.35 * flexion);
            heading += bone == 0 ? 0 : flexion * (finger < 2 ? 0.5 : -0.5);
            double toX = x + length * Math.sin(heading);
            double toY = y - length * Math.cos(heading);
            double[] from = place(x, y, index);
            double[] to = place(toX, toY, index);
            double gap = view.pixels(0.9) / Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
            double half = view.pixels((bone == 0 ? 4.2 : 3.9 - 0.7 * bone) * size);
            new LongBone(half, bone == 3 ? 0.35 : 0.55, boneDepth * (1 - 0.14 * bone), texture, view.pitch() / 0.4)
                    .addTo(
                            canvas,
                            from[0] + gap * (to[0] - from[0]),
                            from[1] + gap * (to[1] - from[1]),
                            to[0] - gap * (to[0] - from[0]),
                            to[1] - gap * (to[1] - from[1]));
            if (bone > 0) {
                skin.add(from[0], from[1], view.pixels(9.2 - 0.8 * bone) * size, 0.85);
                skin.add(to[0], to[1], view.pixels(8.4 - 0.8 * bone) * size, 0.8);
            }
            if (ring && finger == 3 && bone == 1) {
                paintRing(canvas, from, to);
            }
            x = toX;
            y = toY;
        }
        soft.addRod(skin);
    }

    private void paintRing(Canvas canvas, double[] from, double[] to) {
        double length = Math.max(1, Math.hypot(to[0] - from[0], to[1] - from[1]));
        double dx = (to[0] - from[0]) / length;
        double dy = (to[1] - from[1]) / length;
        double cx = from[0] + 0.55 * (to[0] - from[0]);
        double cy = from[1] + 0.55 * (to[1] - from[1]);
        double half = view.pixels(8.5 * size);
        Stroke band = new Stroke()
                .add(cx - half * dy, cy + half * dx, view.pixels(1.5), 2.2)
                .add(cx + half * dy, cy - half * dx, view.pixels(1.5), 2.2);
        canvas.addBand(band);
    }

    private void paintPalm(Canvas soft, int index) {
        Stroke palm = new Stroke();
        for (int i = 0; i <= 12; i++) {
            double t = i / 12.0;
            double[] at = place(-1, 115 - 118 * t, index);
            palm.add(at[0], at[1], view.pixels((25 + 11 * Bolus.smooth((t - 0.25) * 2)) * size), 1);
        }
        soft.addRod(palm);
        double[] thenar = place(-24, 28, index);
        double[] thumb = place(-40, -4, index);
        soft.addRod(new Stroke()
                .add(thenar[0], thenar[1], view.pixels(17), 0.7)
                .add(thumb[0], thumb[1], view.pixels(11), 0.5));
    }

    private void paintWrist(Canvas canvas, Canvas soft, int index) {
        double[][] carpals = {
            {-17, 33, 6.5},
            {-6, 34, 6},
            {4, 34, 6.5},
            {14, 35, 6.2},
            {-13, 46, 7},
            {-1, 47, 6.6},
            {9, 47, 6},
            {16, 45, 4}
        };
        for (double[] carpal : carpals) {
            double[] at = place(carpal[0], carpal[1], index);
            double a = view.pixels(carpal[2] * size);
            Shape shape = Shape.ellipse(at[0], at[1], a, a * 0.86, carpal[0] * 0.11 + turn);
            canvas.addShape(
                    shape,
                    (x, y) -> boneDepth
                            * (0.62 + 0.13 * texture.linear((x - at[0]) * 0.8 + carpal[0] * 9, (y - at[1]) * 0.8)),
                    1.2);
            canvas.addShape(
                    Shape.ellipse(at[0], at[1], a * 0.84, a * 0.7, carpal[0] * 0.11 + turn), -0.14 * boneDepth, 1.5);
        }
        forearm(canvas, index, -9, 9.5);
        forearm(canvas, index, 13, 6);
    }

    private void forearm(Canvas canvas, int index, double x, double half) {
        double[] from = place(x, 55, index);
        double[] to = place(x * 0.8, 190, index);
        new LongBone(view.pixels(half * size * 0.68), 0.75, boneDepth * 1.25, texture, view.pitch() / 0.4)
                .addTo(canvas, from[0], from[1], to[0], to[1]);
    }
}
