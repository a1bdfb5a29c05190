package org.clearcine.app.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

class PaneRendererTest {

    private static final GreyTable EIGHT_BITS = GreyTable.of(stored -> Math.max(0, Math.min(1, stored / 255)), 0, 255);

    @Test
    void oneToOneEveryPixelIsItself() {
        FrameSize size = new FrameSize(97, 131);
        Frame frame = Frame.owning(size, values(size, (row, column) -> (row * 7 + column * 3) % 256));
        int[] pixels = new int[size.pixelCount()];
        PaneRenderer.render(frame, EIGHT_BITS, Projection.of(size, PanZoom.WHOLE, 131, 97), pixels);
        for (int i = 0; i < pixels.length; i++) {
            assertEquals(frame.value(i), pixels[i] & 0xFF, 0.5, "pixel " + i);
        }
    }

    @Test
    void aRampStaysARampAtAnyZoom() {
        FrameSize size = new FrameSize(64, 64);
        Frame ramp = Frame.owning(size, values(size, (row, column) -> 2 * column + 60));
        Projection projection = Projection.of(size, new PanZoom(3.7, 0.5, 0.5), 200, 200);
        int[] pixels = new int[200 * 200];
        PaneRenderer.render(ramp, EIGHT_BITS, projection, pixels);
        for (int x = 0; x < 200; x++) {
            double expected = 2 * (projection.frameX(x + 0.5, 0) - 0.5) + 60;
            assertEquals(expected, pixels[100 * 200 + x] & 0xFF, 0.7, "column " + x);
        }
    }

    @Test
    void shrinkingAveragesAndSkipsNothing() {
        FrameSize size = new FrameSize(64, 64);
        Frame board = Frame.owning(size, values(size, (row, column) -> (row + column) % 2 * 200));
        int[] pixels = new int[32 * 32];
        PaneRenderer.render(board, EIGHT_BITS, Projection.of(size, PanZoom.WHOLE, 32, 32), pixels);
        for (int pixel : pixels) {
            assertEquals(100, pixel & 0xFF, 1);
        }
    }

    @Test
    void aroundTheFrameIsTheSurround() {
        FrameSize size = new FrameSize(10, 10);
        Frame white = Frame.owning(size, values(size, (row, column) -> 255));
        int[] pixels = new int[30 * 10];
        PaneRenderer.render(white, EIGHT_BITS, Projection.of(size, PanZoom.WHOLE, 30, 10), pixels);
        int[] row = new int[30];
        for (int x = 0; x < 30; x++) {
            row[x] = x >= 10 && x < 20 ? 0xFFFFFFFF : PaneRenderer.SURROUND;
        }
        for (int y = 0; y < 10; y++) {
            assertArrayEquals(row, Arrays.copyOfRange(pixels, 30 * y, 30 * y + 30), "row " + y);
        }
    }

    @Test
    void whereTheMapIsZeroTheOverlayChangesNothing() {
        FrameSize size = new FrameSize(8, 8);
        Frame half = Frame.owning(size, values(size, (row, column) -> column < 4 ? 0 : 1));
        Projection projection = Projection.of(size, PanZoom.WHOLE, 8, 8);
        int[] pixels = new int[64];
        Arrays.fill(pixels, 0xFF123456);
        OverlayRenderer.blend(half, 1, projection, Columns.all(projection), pixels);
        assertEquals(0xFF123456, pixels[0]);
        assertEquals(ColorMap.BLUE_TO_YELLOW.argb(1), pixels[7]);
    }

    private interface Picture {
        float at(int row, int column);
    }

    private static float[] values(FrameSize size, Picture picture) {
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = picture.at(i / size.columns(), i % size.columns());
        }
        return values;
    }
}
