package org.clearcine.core.simulate.scene;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.SceneFormat;
import org.junit.jupiter.api.Test;

class BodyStackTest {

    private static final SceneFormat FORMAT = new SceneFormat(new FrameSize(96, 96), 20, 10, 3.5);

    @Test
    void changesLittleFromSliceToSliceAndMuchAcrossTheBody() {
        BodyStack body = new BodyStack(FORMAT, 3, 4);

        double near = difference(body.hounsfield(5), body.hounsfield(6));
        double far = difference(body.hounsfield(0), body.hounsfield(19));
        assertTrue(near > 0 && near < 0.5 * far, near + " and " + far);
    }

    @Test
    void isAPureFunctionOfSeedAndSlice() {
        BodyStack body = new BodyStack(FORMAT, 3, 4);
        float[] slice = body.hounsfield(9);
        body.hounsfield(2);

        assertArrayEquals(slice, new BodyStack(FORMAT, 3, 4).hounsfield(9));
    }

    @Test
    void hasAirAroundIt() {
        float[] slice = new BodyStack(FORMAT, 3, 4).hounsfield(3);

        assertEquals(-1000, slice[0]);
        assertTrue(slice[48 * 96 + 48] > -200);
    }

    private static double difference(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += Math.abs(one[i] - other[i]);
        }
        return sum / one.length;
    }
}
