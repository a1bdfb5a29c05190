package org.clearcine.core.simulate.scene;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.Flow;
import org.clearcine.core.simulate.SceneFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLeavesSceneTest {

    private static final FrameSize SIZE = new FrameSize(128, 160);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsWhereThePixelsCameFrom(long seed) {
        DeadLeavesScene.Recipe recipe = new DeadLeavesScene.Recipe(12, 0.8, 20, 1);
        DeadLeavesScene scene = new DeadLeavesScene(new SceneFormat(SIZE, 6, 15, 0.3), recipe, seed);
        float[] before = scene.transmission(3);
        float[] now = scene.transmission(4);
        Flow flow = scene.flow(4).orElseThrow();

        double still = error(now, before, null);
        double moved = error(now, before, flow);
        assertTrue(moved < 0.35 * still, "typical error " + moved + " with flow, " + still + " without");
    }

    /** The median of what is left when the frame before is moved to where its pixels went. */
    private static double error(float[] now, float[] before, Flow flow) {
        double[] errors = new double[now.length];
        int count = 0;
        for (int i = 0; i < now.length; i++) {
            double x = i % SIZE.columns() - (flow == null ? 0 : flow.dx(i));
            double y = i / SIZE.columns() - (flow == null ? 0 : flow.dy(i));
            if (x >= 0 && y >= 0 && x < SIZE.columns() - 1 && y < SIZE.rows() - 1) {
                errors[count++] = Math.abs(now[i] - sample(before, x, y));
            }
        }
        Arrays.sort(errors, 0, count);
        return errors[count / 2];
    }

    private static double sample(float[] picture, double x, double y) {
        int column = (int) x;
        int row = (int) y;
        double fx = x - column;
        double fy = y - row;
        int at = row * SIZE.columns() + column;
        return (picture[at] * (1 - fx) + picture[at + 1] * fx) * (1 - fy)
                + (picture[at + SIZE.columns()] * (1 - fx) + picture[at + SIZE.columns() + 1] * fx) * fy;
    }
}
