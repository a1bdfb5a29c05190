package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.clearcine.core.simulate.CtStack;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Shape;
import org.clearcine.core.simulate.draw.Texture;

/** A trunk made of ellipsoids, to be cut into slices: fat, muscle, lungs with vessels, liver with lesions, spine, ribs, aorta. */
public final class BodyStack implements CtStack.Slices {

    private static final double AIR = -1000;

    /** One ellipsoid; lengths in millimetres, z along the body. */
    private record Organ(double[] centre, double[] halfAxes, double angle, double hounsfield, double grain) {}

    private final SceneFormat format;
    private final double sliceMillimetres;
    private final double firstSlice;
    private final List<Organ> organs = new ArrayList<>();
    private final Texture texture;

    /**
     * @param format the pitch is that of the slices' pixels
     * @param sliceMillimetres distance of slices
     */
    public BodyStack(SceneFormat format, double sliceMillimetres, long seed) {
        this.format = format;
        this.sliceMillimetres = sliceMillimetres;
        Randomness random = Randomness.of(seed, 0);
        texture = Texture.fractal(8, 2, random);
        firstSlice = random.uniform(-40, 20);
        double wide = 0.44 * format.size().columns() * format.pixelPitchMillimetres();
        double deep = 0.72 * wide;
        trunk(random, wide, deep);
        lungs(random, wide, deep);
        abdomen(random, wide, deep);
        skeleton(random, wide, deep);
    }

    @Override
    public SceneFormat format() {
        return format;
    }

    @Override
    public float[] hounsfield(int index) {
        Objects.checkIndex(index, format.frameCount());
        Canvas canvas = new Canvas(format.size());
        Arrays.fill(canvas.values(), (float) AIR);
        double z = firstSlice + index * sliceMillimetres;
        View view = View.of(format, 0, 0);
        for (Organ organ : organs) {
            paint(canvas, view, organ, z);
        }
        return canvas.values();
    }

    private void paint(Canvas canvas, View view, Organ organ, double z) {
        double off = (z - organ.centre()[2]) / organ.halfAxes()[2];
        double rest = 1 - off * off;
        if (rest <= 0) {
            return;
        }
        double size = Math.sqrt(rest);
        double a = view.pixels(organ.halfAxes()[0] * size);
        double b = view.pixels(organ.halfAxes()[1] * size);
        if (Math.min(a, b) < 0.3) {
            return;
        }
        Shape shape = Shape.ellipse(view.column(organ.centre()[0]), view.row(organ.centre()[1]), a, b, organ.angle());
        double depth = z * 1.3;
        canvas.cover(shape, (x, y) -> organ.hounsfield() + organ.grain() * texture.linear(x * 0.7 + depth, y * 0.7), 1);
    }

    private void add(double[] centre, double[] halfAxes, double hounsfield, double grain) {
        organs.add(new Organ(centre, halfAxes, 0, hounsfield, grain));
    }

    private void trunk(Randomness random, double wide, double deep) {
        double fat = random.uniform(6, 18);
        add(new double[] {0, 0, 0}, new double[] {wide, deep, 700}, -100, 8);
        add(new double[] {0, 0, 0}, new double[] {wide - fat, deep - fat, 700}, 52, 7);
        add(new double[] {0, -2, 0}, new double[] {wide - fat - 12, deep - fat - 12, 500}, -85, 10);
    }

    private void lungs(Randomness random, double wide, double deep) {
        for (int side = -1; side <= 1; side += 2) {
            double[] centre = {side * 0.47 * wide, -4, -110};
            double[] axes = {0.36 * wide, 0.66 * deep, 115};
            add(centre, axes, random.uniform(-870, -820), 18);
            for (int i = 0; i < 90; i++) {
                double reach = Math.cbrt(random.uniform()) * 0.8;
                double phi = random.uniform(0, 2 * Math.PI);
                double up = random.uniform(-0.9, 0.9);
                double[] at = {
                    centre[0] + axes[0] * reach * Math.cos(phi) * Math.sqrt(1 - up * up),
                    centre[1] + axes[1] * reach * Math.sin(phi) * Math.sqrt(1 - up * up),
                    centre[2] + axes[2] * reach * up
                };
                double thick = random.logUniform(0.7, 4);
                add(at, new double[] {thick, thick * random.uniform(0.6, 3), random.uniform(4, 25)}, 30, 3);
            }
        }
        add(new double[] {0.12 * wide, -0.12 * deep, -70}, new double[] {0.34 * wide, 0.42 * deep, 60}, 45, 6);
        add(new double[] {0.17 * wide, -0.12 * deep, -72}, new double[] {0.2 * wide, 0.25 * deep, 42}, 150, 5);
    }

    private void abdomen(Randomness random, double wide, double deep) {
        double contrast = random.uniform(60, 140);
        double[] liver = {-0.38 * wide, -0.08 * deep, 55};
        add(liver, new double[] {0.47 * wide, 0.6 * deep, 85}, random.uniform(55, 110), 7);
        add(new double[] {0.55 * wide, 0.22 * deep, 40}, new double[] {0.2 * wide, 0.26 * deep, 45}, 100, 5);
        add(new double[] {0.3 * wide, -0.25 * deep, 60}, new double[] {0.3 * wide, 0.27 * deep, 50}, 25, 14);
        for (int side = -1; side <= 1; side += 2) {
            double[] kidney = {side * 0.42 * wide, 0.42 * deep, 110};
            add(kidney, new double[] {0.15 * wide, 0.19 * deep, 50}, contrast + 40, 6);
            add(kidney, new double[] {0.07 * wide, 0.09 * deep, 28}, 20, 6);
        }
        int lesions = 8 + random.integer(14);
        for (int i = 0; i < lesions; i++) {
            double[] at = {
                liver[0] + random.uniform(-0.28, 0.28) * wide,
                liver[1] + random.uniform(-0.36, 0.36) * deep,
                liver[2] + random.uniform(-55, 55)
            };
            double size = random.logUniform(2, 14);
            double change = random.chance(0.7) ? -random.uniform(10, 60) : random.uniform(20, 80);
            add(at, new double[] {size, size * random.uniform(0.7, 1.2), size}, 80 + change, 5);
        }
        add(new double[] {0.05 * wide, 0.3 * deep, 0}, new double[] {11, 11, 600}, contrast + 80, 4);
        add(new double[] {-0.12 * wide, 0.24 * deep, 0}, new double[] {11, 8, 600}, contrast, 4);
    }

    private void skeleton(Randomness random, double wide, double deep) {
        for (int level = -6; level <= 8; level++) {
            double z = level * 32;
            add(new double[] {0, 0.58 * deep, z}, new double[] {22, 17, 15}, 480, 40);
            add(new double[] {0, 0.58 * deep, z}, new double[] {19, 14, 13.5}, 190, 55);
            add(new double[] {0, 0.84 * deep, z + 6}, new double[] {4, 16, 13}, 420, 40);
        }
        add(new double[] {0, 0.71 * deep, 0}, new double[] {8, 7, 600}, 20, 3);
        for (int rib = 0; rib < 22; rib++) {
            double phi = random.uniform(-0.5, Math.PI + 0.5);
            double[] at = {0.9 * wide * Math.cos(phi), 0.86 * deep * Math.sin(phi) * -0.9, random.uniform(-180, 60)};
            organs.add(new Organ(at, new double[] {13, 5, 13}, Math.PI / 2 - phi, 650, 60));
            organs.add(new Organ(at, new double[] {11, 3.4, 11}, Math.PI / 2 - phi, 230, 50));
        }
    }
}
