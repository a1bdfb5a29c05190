package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/**
 * A swallow from the side: barium runs down pharynx and gullet and is pushed on by waves, the larynx rises, the cervical spine
 * stays.
 *
 * <p>Most of the change is inflow, that is a change of brightness without motion that a flow could find.
 */
final class SwallowScene implements Painter {

    private static final int POINTS = 90;

    private final SceneFormat format;
    private final View view;
    private final Backdrop neck;
    private final Texture folds;
    private final double startSeconds;
    private final double speed;
    private final double barium;
    private final double volume;
    private final double coat;
    private final double wavePeriod;
    private final double bow;

    SwallowScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        view = View.of(format, random.uniform(-15, 15), random.uniform(-10, 30));
        neck = new Backdrop(format.size(), 40);
        folds = Texture.fractal(8, 2.2, random);
        double loop = format.frameCount() / format.framesPerSecond();
        startSeconds = random.uniform(-0.3, 0.35 * loop);
        speed = random.uniform(70, 260);
        barium = random.uniform(0.05, 0.12);
        volume = random.uniform(5, 10);
        coat = random.uniform(0.05, 0.3);
        wavePeriod = random.uniform(0.25, 0.6);
        bow = random.uniform(-10, 10);
        paintNeck(Randomness.of(seed, 1));
    }

    @Override
    public void paint(int index, Canvas canvas) {
        double seconds = format.seconds(index) - startSeconds;
        neck.addTo(canvas, 0, 0);
        double lift = 14 * Math.exp(-Math.pow((seconds - 0.35) / 0.3, 2));
        paintLarynx(canvas, lift);
        paintAir(canvas, seconds);
        paintBarium(canvas, seconds);
    }

    /** The way of the food: points from the mouth (0) to the lower gullet (1), in millimetres. */
    private double pathX(double t) {
        return t < 0.25 ? -38 + 152 * t : bow * Math.sin((t - 0.25) * 3.2);
    }

    private double pathY(double t) {
        return t < 0.25 ? -62 + 90 * t * t * 4 : -39.5 + (t - 0.25) * 210;
    }

    private void paintBarium(Canvas canvas, double seconds) {
        Stroke stroke = new Stroke();
        for (int i = 0; i <= POINTS; i++) {
            double t = (double) i / POINTS;
            double way = 200 * t;
            double arrived = seconds - way / speed;
            double front = Bolus.smooth(arrived / 0.08);
            double tail = Bolus.smooth((arrived - 0.45 - 0.6 * t) / 0.25);
            double squeeze = 1 + 0.35 * Math.sin(2 * Math.PI * (seconds / wavePeriod - way / 26)) * Math.min(1, 2 * t);
            double filling = front * (1 - tail);
            double radius = 1.2 + (volume * (0.7 + 0.3 * squeeze) - 1.2) * filling;
            double wall = 0.85 + 0.22 * folds.linear(way, 40 + 3 * seconds);
            double depth = 2 * radius * barium * (filling + coat * front * tail) * wall;
            stroke.add(view.column(pathX(t)), view.row(pathY(t)), view.pixels(radius), depth);
        }
        canvas.addRod(stroke);
    }

    /** The airway is bright until the epiglottis closes. */
    private void paintAir(Canvas canvas, double seconds) {
        double closed = Math.exp(-Math.pow((seconds - 0.4) / 0.28, 2));
        Stroke airway = new Stroke();
        for (int i = 0; i <= 20; i++) {
            double t = i / 20.0;
            double radius = (5.5 + 2 * Math.sin(3 * t)) * (t < 0.35 ? 1 - 0.75 * closed : 1);
            airway.add(view.column(-14 - 9 * t), view.row(-45 + 150 * t), view.pixels(radius), -0.28);
        }
        canvas.addRod(airway);
    }

    private void paintLarynx(Canvas canvas, double lift) {
        double y = 5 - lift;
        Shape hyoid =
                Shape.ellipse(view.column(-34 - 0.4 * lift), view.row(y - 22), view.pixels(8), view.pixels(2.6), 0.35);
        canvas.addShape(hyoid, 0.45, view.pixels(1));
        Shape cartilage = Shape.ellipse(view.column(-33), view.row(y + 6), view.pixels(5), view.pixels(14), 0.12);
        canvas.addShape(cartilage, 0.12, view.pixels(2.5));
        Shape epiglottis = Shape.ellipse(
                view.column(-17), view.row(y - 20 + 0.4 * lift), view.pixels(2.2), view.pixels(9), -0.35 - lift * 0.06);
        canvas.addShape(epiglottis, 0.16, view.pixels(1.2));
    }

    private void paintNeck(Randomness random) {
        View wide = view.grown(neck.margin());
        Canvas canvas = neck.canvas();
        Texture tissue = Texture.fractal(9, 2.9, random);
        Texture grain = Texture.fractal(9, 1.9, random);
        double level = random.uniform(0.6, 1.1);
        double scale = wide.pitch() / 0.5;
        canvas.addField((x, y) -> {
            double front = wide.worldX(x) + 58 + 0.12 * wide.worldY(y);
            double skin = Math.sqrt(Bolus.smooth(front / 22));
            double back = Math.max(0, 62 - wide.worldX(x)) / 62;
            return 0.03
                    + skin
                            * (level * Math.min(1, 0.35 + back)
                                    + 0.06 * tissue.linear(x * scale, y * scale)
                                    + 0.01 * grain.linear(x, y));
        });
        new SpinePainter(canvas, wide, random, random.uniform(0.35, 0.6))
                .paint(26, random.gaussian(0, 0.05), random.uniform(17, 21));
        Stroke jaw = new Stroke();
        for (int i = 0; i <= 20; i++) {
            double t = i / 20.0;
            jaw.add(wide.column(-80 + 90 * t), wide.row(-58 + 16 * t - 60 * t * t), wide.pixels(11 - 3 * t), 0.75);
        }
        canvas.addRod(jaw);
        canvas.addRod(jaw.scaled(0.72, -0.45));
        for (int i = 0; i < 5; i++) {
            Shape tooth = Shape.box(
                    new Shape.Placement(wide.column(-70 + 9 * i), wide.row(-74 - i * 2.0), -0.1),
                    wide.pixels(3.6),
                    wide.pixels(9),
                    wide.pixels(2));
            canvas.addShape(tooth, random.uniform(0.6, 1.5), 1);
        }
    }
}
