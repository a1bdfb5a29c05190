package org.clearcine.core.simulate.scene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;
import org.clearcine.core.simulate.draw.Randomness;

/** Lines of every width, depth and speed that cross one another over moving texture: devices and vessels without anatomy. */
final class TangleScene implements Painter {

    private final SceneFormat format;
    private final float base;
    private final List<TexturedLayer> layers = new ArrayList<>();
    private final List<Strand> strands = new ArrayList<>();

    TangleScene(SceneFormat format, long seed) {
        this.format = format;
        Randomness random = Randomness.of(seed, 0);
        base = (float) random.uniform(0.2, 1.5);
        double fastest = random.logUniform(1, 30);
        int layerCount = 1 + random.integer(2);
        for (int i = 0; i < layerCount; i++) {
            layers.add(TexturedLayer.random(random, format, random.chance(0.5) ? 0.1 : fastest));
        }
        int groups = 1 + random.integer(4);
        for (int group = 0; group < groups; group++) {
            Warp warp = random.chance(0.3) ? Warp.NONE : Warp.random(random, format, fastest);
            int count = 1 + random.integer(8);
            for (int i = 0; i < count; i++) {
                strands.add(Strand.random(random, format, warp));
            }
        }
    }

    @Override
    public void paint(int index, Canvas canvas) {
        Arrays.fill(canvas.values(), base);
        for (TexturedLayer layer : layers) {
            layer.paint(canvas, index, format);
        }
        for (Strand strand : strands) {
            strand.paint(canvas, index, format);
        }
    }
}
