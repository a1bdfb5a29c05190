package org.clearcine.core.simulate.scene;

import java.util.Objects;
import org.clearcine.core.simulate.FrameTruth;
import org.clearcine.core.simulate.Scene;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.draw.Canvas;

/** A scene of overlaid things: the beam behind them is exp(-sum of their line integrals). */
record PaintedScene(String name, SceneFormat format, Painter painter) implements Scene {

    PaintedScene {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(painter, "painter");
    }

    @Override
    public float[] transmission(int index) {
        Objects.checkIndex(index, format.frameCount());
        Canvas canvas = new Canvas(format.size());
        painter.paint(index, canvas);
        float[] values = canvas.values();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.exp(-Math.max(0, values[i]));
        }
        return values;
    }

    @Override
    public FrameTruth truth(int index) {
        Objects.checkIndex(index, format.frameCount());
        return painter.truth(index);
    }
}
