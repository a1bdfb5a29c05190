package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Stroke;
import org.clearcine.core.simulate.draw.Texture;

/** Run-off angiography of a knee: femur, tibia and fibula, arteries with calcium that fill slowly, a ruler, a stepping table. */
final class LegScene implements Painter {

    private final SceneFormat format;
    private final View view;
    private final Backdrop bones;
    private final List<PlanarVessel> arteries = new ArrayList<>();
    private final Bolus bolus;
    private final GlobalMotion table;

    LegScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        view = View.of(format, random.uniform(-15, 15), random.uniform(-40, 40));
        bones = new Backdrop(format.size(), 160);
        paintBones(Randomness.of(seed, 1));
        PlanarVessel.Habit habit = new PlanarVessel.Habit(0.03, 26, 0.25, 0.06);
        PlanarVessel.Root root = new PlanarVessel.Root(random.uniform(-16, 16), -150, 1.57, 2.9, 0);
        arteries.addAll(PlanarVessel.grow(root, habit, Randomness.of(seed, 2)));
        bolus = new Bolus(
                random.uniform(-2.5, 0.6), random.uniform(1.5, 4), random.uniform(60, 200), random.uniform(0.1, 0.25));
        table = random.chance(0.5)
                ? GlobalMotion.of(GlobalMotion.Kind.SWING, random, random.uniform(1, 16))
                : GlobalMotion.NONE;
    }

    @Override
    public void paint(int index, Canvas canvas) {
        double seconds = format.seconds(index);
        double shiftX = table.x(index);
        double shiftY = table.y(index);
        bones.addTo(canvas, shiftX, shiftY);
        for (PlanarVessel artery : arteries) {
            if (!artery.isEmpty(bolus, seconds)) {
                canvas.addRod(artery.filled(view, bolus, seconds, shiftX, shiftY));
            }
        }
    }

    private void paintBones(Randomness random) {
        View wide = view.grown(bones.margin());
        Canvas canvas = bones.canvas();
        Texture muscle = Texture.fractal(9, 2.7, random);
        Texture trabeculae = Texture.fractal(8, 1.4, random).ridged(1.2);
        double level = random.uniform(0.4, 0.8);
        double half = random.uniform(45, 62);
        double scale = wide.pitch() / 0.5;
        canvas.addField((x, y) -> {
            double off = Math.min(1, Math.abs(wide.worldX(x)) / half);
            return 0.03 + Math.sqrt(1 - off * off) * (level + 0.05 * muscle.linear(x * scale * 0.6, y * scale * 0.25));
        });
        double depth = random.uniform(0.5, 0.9);
        double gap = random.uniform(3, 5);
        bone(canvas, wide, new LongBone(wide.pixels(14), 1.3, depth, trabeculae, scale), new double[] {2, -230, 0, -gap
        });
        bone(canvas, wide, new LongBone(wide.pixels(13), 1.4, depth, trabeculae, scale), new double[] {0, gap, -2, 230
        });
        bone(canvas, wide, new LongBone(wide.pixels(6), 0.8, depth * 0.8, trabeculae, scale), new double[] {
            27, 16, 24, 230
        });
        Shape patella = Shape.ellipse(wide.column(1), wide.row(-24), wide.pixels(20), wide.pixels(21), 0);
        canvas.addShape(patella, 0.12, wide.pixels(2));
        ruler(canvas, wide);
        calcium(canvas, wide, random);
    }

    private static void bone(Canvas canvas, View wide, LongBone bone, double[] ends) {
        bone.addTo(canvas, wide.column(ends[0]), wide.row(ends[1]), wide.column(ends[2]), wide.row(ends[3]));
    }

    /** A tape with a mark every centimetre. */
    private static void ruler(Canvas canvas, View wide) {
        for (int mark = -20; mark <= 20; mark++) {
            double y = wide.row(mark * 10);
            double length = mark % 5 == 0 ? 9 : 5;
            canvas.addBand(new Stroke()
                    .add(wide.column(-64), y, wide.pixels(0.35), 0.8)
                    .add(wide.column(-64 + length), y, wide.pixels(0.35), 0.8));
        }
    }

    private static void calcium(Canvas canvas, View wide, Randomness random) {
        int plaques = 4 + random.integer(14);
        for (int i = 0; i < plaques; i++) {
            Shape plaque = Shape.ellipse(
                    wide.column(random.gaussian(0, 12)),
                    wide.row(random.uniform(-120, 120)),
                    wide.pixels(random.uniform(0.5, 3)),
                    wide.pixels(random.uniform(0.3, 0.9)),
                    random.uniform(1.1, 2));
            canvas.addShape(plaque, random.uniform(0.1, 0.4), 1);
        }
    }
}
