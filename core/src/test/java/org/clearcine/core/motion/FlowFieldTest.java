package org.clearcine.core.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A line of the field is the field at each of its pixels, whatever the size of the frame. */
class FlowFieldTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    1, 1
                    2, 3
                    4, 4
                    5, 5
                    7, 6
                    8, 8
                    9, 13
                    16, 33
                    21, 66
                    """)
    void aLineIsTheFieldAtEachPixel(int rows, int columns) {
        FrameSize size = new FrameSize(rows, columns);
        FrameSize grid = FlowField.gridSize(size);
        FlowField field = new FlowField(size, grid, random(grid, 1), random(grid, 2));
        float[] dx = new float[columns];
        float[] dy = new float[columns];
        for (int row = 0; row < rows; row++) {
            field.line(row, dx, dy);
            for (int column = 0; column < columns; column++) {
                assertEquals(field.dx(row, column), dx[column], 1e-5, "dx at " + row + ", " + column);
                assertEquals(field.dy(row, column), dy[column], 1e-5, "dy at " + row + ", " + column);
            }
        }
    }

    private static float[] random(FrameSize grid, long seed) {
        Random random = new Random(seed);
        float[] values = new float[grid.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (10 * random.nextGaussian());
        }
        return values;
    }
}
