package org.clearcine.core.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.noise.VarianceStabilizer;
import org.junit.jupiter.api.Test;

class MotionArrowTest {

    private static final FrameSize SIZE = new FrameSize(256, 256);
    /** Pixels a frame. */
    private static final int RIGHT = 5;

    private static final int UP = 3;
    private static final double QUANTA = 400;

    /** A textured picture whose upper half goes on by {@link #RIGHT} and {@link #UP} from frame to frame. */
    private static final FrameSource LOOP = new FrameSource() {
        @Override
        public FrameSize size() {
            return SIZE;
        }

        @Override
        public int frameCount() {
            return 3;
        }

        @Override
        public Frame frame(int index) {
            Random random = new Random(index);
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                int row = i / SIZE.columns();
                int column = i % SIZE.columns();
                boolean moves = row < SIZE.rows() / 2;
                double signal = signal(row + (moves ? UP * index : 0), column - (moves ? RIGHT * index : 0));
                values[i] = (float) (signal + Math.sqrt(signal) * random.nextGaussian());
            }
            return Frame.owning(SIZE, values);
        }
    };

    private static double signal(double row, double column) {
        return QUANTA
                * (1 + 0.25 * Math.sin(column / 11) + 0.2 * Math.cos(row / 13) + 0.15 * Math.sin((row + column) / 17));
    }

    private static List<MotionArrow> arrows(int index) throws IOException {
        VarianceStabilizer stabilizer = VarianceStabilizer.of(new NoiseModel(1, 0));
        return MotionArrow.of(FrameFlow.toPrevious(LOOP, index, stabilizer), 16, 0.5);
    }

    @Test
    void pointsWhereThePictureGoes() throws IOException {
        List<MotionArrow> inside = arrows(2).stream()
                .filter(arrow -> arrow.row() > 30 && arrow.row() < 90)
                .filter(arrow -> arrow.column() > 40 && arrow.column() < 216)
                .toList();
        assertEquals(4 * 11, inside.size(), "every place of the half that moves has its arrow");
        assertEquals(RIGHT, mean(inside, true), 0.3);
        assertEquals(-UP, mean(inside, false), 0.3);
    }

    private static double mean(List<MotionArrow> arrows, boolean right) {
        return arrows.stream()
                .mapToDouble(arrow -> right ? arrow.right() : arrow.down())
                .average()
                .orElseThrow();
    }

    @Test
    void leavesOutWhatStandsStill() throws IOException {
        assertTrue(arrows(2).stream().noneMatch(arrow -> arrow.row() > 170));
    }

    @Test
    void hasNothingToSayAboutTheFirstFrame() throws IOException {
        assertEquals(List.of(), arrows(0));
    }

    @Test
    void refusesAGridWithoutSpacing() {
        assertThrows(IllegalArgumentException.class, () -> MotionArrow.of(FlowField.still(SIZE), 0, 1));
    }
}
