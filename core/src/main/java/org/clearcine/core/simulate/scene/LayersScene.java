package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;

/** Two to four see-through layers with natural spectra, each with its own movement: what only X-rays show. */
final class LayersScene implements Painter {

    private final SceneFormat format;
    private final float base;
    private final List<TexturedLayer> layers = new ArrayList<>();
    private final Collimator collimator;

    LayersScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        base = (float) random.uniform(0.3, 1.6);
        double fastest = random.logUniform(1, 30);
        int count = 2 + random.integer(3);
        for (int i = 0; i < count; i++) {
            layers.add(TexturedLayer.random(random, format, i == 0 ? 0.1 : fastest));
        }
        collimator = Collimator.random(format.size(), random);
    }

    @Override
    public void paint(int index, Canvas canvas) {
        Arrays.fill(canvas.values(), base);
        for (TexturedLayer layer : layers) {
            layer.paint(canvas, index, format);
        }
        collimator.paint(canvas);
    }
}
