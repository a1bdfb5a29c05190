package org.clearcine.core.simulate.scene;

import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;
import org.clearcine.core.simulate.draw.Texture;

/**
 * A see-through layer of random texture that moves as a whole.
 *
 * @param texture repeats beyond its sides
 * @param scale texture pixels a picture pixel, at most 1
 * @param depth attenuation of one standard deviation
 * @param edges 0 leaves the texture smooth, larger values cut it into regions with edges
 */
record TexturedLayer(Texture texture, Warp warp, double scale, double depth, double edges) {

    static TexturedLayer random(Randomness random, SceneFormat format, double fastest) {
        boolean cut = random.chance(0.45);
        Texture texture = Texture.fractal(8, cut ? random.uniform(2.4, 4) : random.uniform(1.7, 3.4), random);
        boolean ridges = !cut && random.chance(0.25);
        return new TexturedLayer(
                ridges ? texture.ridged(random.uniform(0.8, 4)) : texture,
                Warp.random(random, format, fastest),
                random.logUniform(0.2, 1),
                random.logUniform(0.015, 0.35),
                cut ? random.logUniform(1, 20) : 0);
    }

    void paint(Canvas canvas, int index, SceneFormat format) {
        Warp.At at = warp.at(index, format);
        double[] source = new double[2];
        float[] values = canvas.values();
        int columns = format.size().columns();
        for (int row = 0; row < format.size().rows(); row++) {
            for (int column = 0; column < columns; column++) {
                at.source(column, row, source);
                values[row * columns + column] += (float) (depth * shaped(source));
            }
        }
    }

    private double shaped(double[] source) {
        double value = scale < 0.5
                ? texture.linear(source[0] * scale, source[1] * scale)
                : texture.cubic(source[0] * scale, source[1] * scale);
        if (edges == 0) {
            return value;
        }
        double sharp = value * edges;
        return 1.2 * sharp / (1 + Math.abs(sharp));
    }
}
