package org.clearcine.core.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

class CtStackTest {

    private static final FrameSize SIZE = new FrameSize(128, 128);

    private static CtStack water() {
        CtStack.Slices slices = new CtStack.Slices() {
            @Override
            public SceneFormat format() {
                return new SceneFormat(SIZE, 8, 10, 0.8);
            }

            @Override
            public float[] hounsfield(int index) {
                return new float[SIZE.pixelCount()];
            }
        };
        return new CtStack(slices, 40, 0.25, 3);
    }

    @Test
    void addsTheNoiseAskedForInTheMiddleAndLessAtTheEdge() throws IOException {
        double middle = 0;
        double edge = 0;
        for (int i = 0; i < 8; i++) {
            Frame slice = water().noisy().frame(i);
            for (int row = 54; row < 74; row++) {
                for (int column = 54; column < 74; column++) {
                    middle += Math.pow(slice.value(row, column) - CtStack.WATER, 2) / 3200;
                    edge += Math.pow(slice.value(row - 54, column - 54) - CtStack.WATER, 2) / 3200;
                }
            }
        }
        assertEquals(40, Math.sqrt(middle), 3);
        assertTrue(edge < 0.6 * middle, "edge " + Math.sqrt(edge));
    }

    @Test
    void correlatesTheNoiseAsAReconstructionDoes() throws IOException {
        Frame slice = water().noisy().frame(0);
        double[] products = new double[6];
        for (int row = 32; row < 96; row++) {
            for (int column = 32; column < 96; column++) {
                for (int lag = 0; lag < 6; lag++) {
                    products[lag] += (slice.value(row, column) - CtStack.WATER)
                            * (slice.value(row, column + lag) - CtStack.WATER);
                }
            }
        }
        assertTrue(products[1] > 0.1 * products[0], "neighbours go together");
        assertTrue(products[3] < -0.02 * products[0], "pixels three apart go against each other");
    }

    @Test
    void isIndependentFromSliceToSlice() throws IOException {
        Frame first = water().noisy().frame(0);
        Frame second = water().noisy().frame(1);
        double product = 0;
        double square = 0;
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            product += (first.value(i) - CtStack.WATER) * (second.value(i) - CtStack.WATER);
            square += (first.value(i) - CtStack.WATER) * (first.value(i) - CtStack.WATER);
        }
        assertEquals(0, product / square, 0.03);
    }
}
