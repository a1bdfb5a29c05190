package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.simulate.Flow;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Texture;

/**
 * Leaves of every size that hide one another, each with its own grey, texture and motion: edges, occlusions and spectra as
 * photographs have them (Lee, Mumford and Huang, IJCV 2001).
 *
 * <p>Radii follow r^-3, so that every octave covers the same area. Leaves drift on a torus wider than the field, some turn,
 * some breathe, most stay; speeds go from 0 to {@code fastest} pixels a frame.
 */
final class DeadLeavesScene implements Scene {

    /** How a scene is made. */
    record Recipe(double fastest, double movingShare, double smallestRadius, double textureShare) {}

    private final SceneFormat format;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Texture texture;
    private final double margin;
    private final float background;
    private final GlobalMotion camera;

    DeadLeavesScene(SceneFormat format, Recipe recipe, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        texture = Texture.fractal(8, random.uniform(1.2, 3), random);
        double largest = random.uniform(0.2, 0.45)
                        * Math.min(format.size().rows(), format.size().columns())
                + 10;
        margin = largest + 10;
        double torusX = format.size().columns() + 2 * margin;
        double torusY = format.size().rows() + 2 * margin;
        background = (float) random.uniform(0.1, 0.9);
        camera = GlobalMotion.random(random, recipe.fastest());
        GreyPalette greys = GreyPalette.random(random);
        double covered = 0;
        double wanted = random.uniform(1.5, 4) * torusX * torusY;
        while (covered < wanted && leaves.size() < 4000) {
            Leaf leaf = Leaf.random(random, recipe, largest, greys);
            leaves.add(leaf.at(random.uniform(0, torusX), random.uniform(0, torusY)));
            covered += Math.PI * leaf.radius() * leaf.radius();
        }
    }

    @Override
    public String name() {
        return "dead-leaves";
    }

    @Override
    public SceneFormat format() {
        return format;
    }

    @Override
    public FrameTruth truth(int index) {
        return FrameTruth.EMPTY;
    }

    @Override
    public float[] transmission(int index) {
        Objects.checkIndex(index, format.frameCount());
        float[] picture = new float[format.size().pixelCount()];
        Arrays.fill(picture, background);
        double panX = camera.x(index);
        double panY = camera.y(index);
        for (Leaf leaf : leaves) {
            double x = wrapped(leaf.x(index) + panX, format.size().columns());
            double y = wrapped(leaf.y(index) + panY, format.size().rows());
            leaf.paint(picture, format.size(), texture, new Leaf.Pose(x, y, index));
        }
        return picture;
    }

    @Override
    public Optional<Flow> flow(int index) {
        if (index == 0) {
            return Optional.empty();
        }
        float[] dx = new float[format.size().pixelCount()];
        float[] dy = new float[format.size().pixelCount()];
        double panX = camera.x(index) - camera.x(index - 1);
        double panY = camera.y(index) - camera.y(index - 1);
        Arrays.fill(dx, (float) panX);
        Arrays.fill(dy, (float) panY);
        for (Leaf leaf : leaves) {
            double x = wrapped(leaf.x(index) + camera.x(index), format.size().columns());
            double y = wrapped(leaf.y(index) + camera.y(index), format.size().rows());
            double beforeX = x - panX - leaf.x(index) + leaf.x(index - 1);
            double beforeY = y - panY - leaf.y(index) + leaf.y(index - 1);
            leaf.paintFlow(
                    new float[][] {dx, dy},
                    format.size(),
                    new Leaf.Pose(x, y, index),
                    new Leaf.Pose(beforeX, beforeY, index - 1));
        }
        return Optional.of(Flow.owning(format.size(), dx, dy));
    }

    /** On the torus, with the seam outside of the field by the radius of the largest leaf. */
    private double wrapped(double position, int side) {
        double period = side + 2 * margin;
        return position - period * Math.floor(position / period) - margin;
    }
}
