package org.clearcine.app.tools;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.clearcine.app.control.GreyTable;
import org.clearcine.app.control.Orientation;
import org.clearcine.app.control.PanZoom;
import org.clearcine.app.control.PaneRenderer;
import org.clearcine.app.control.Projection;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.AggregateWith;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.aggregator.ArgumentsAggregator;
import org.junit.jupiter.params.provider.CsvSource;

class FileGraphicsTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final FrameSize SIZE = new FrameSize(31, 23);
    private static final GreyTable GREYS = GreyTable.of(value -> Math.max(0, Math.min(1, value)), 0, 1);

    /** A white frame whose pixels are all covered: whatever of it is seen is a light line beside the shutter. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            477, 503, 1,    0.5,  0.5,  0, false
            640, 361, 1,    0.5,  0.5,  1, false
            333, 512, 1.37, 0.41, 0.63, 2, true
            801, 600, 0.83, 0.5,  0.47, 3, true
            17,  12,  1,    0.5,  0.5,  0, true
            """)
    void whatIsCoveredEndsWhereThePictureEnds(int width, int height, @AggregateWith(PlaceOfRow.class) PanZoom place) {
        Projection projection = Projection.of(SIZE, place, width, height);
        float[] ones = new float[SIZE.pixelCount()];
        Arrays.fill(ones, 1);
        int[] picture = new int[width * height];
        PaneRenderer.render(Frame.owning(SIZE, ones), GREYS, projection, picture);
        int[] covered = new int[SIZE.pixelCount()];
        Arrays.fill(covered, BLACK);
        int[] layer = FileGraphics.projected(covered, SIZE, projection);
        int seen = 0;
        for (int i = 0; i < picture.length; i++) {
            boolean ofFrame = picture[i] == WHITE;
            seen += ofFrame ? 1 : 0;
            assertEquals(ofFrame ? BLACK : 0, layer[i], "at " + i % width + ", " + i / width);
        }
        assertTrue(seen > width * height / 4, "the frame is seen");
    }

    /** Zoom, centre, quarter turns and mirroring of a row. */
    static final class PlaceOfRow implements ArgumentsAggregator {

        @Override
        public PanZoom aggregateArguments(ArgumentsAccessor row, ParameterContext context) {
            Orientation orientation = new Orientation(row.getInteger(5), row.getBoolean(6));
            return new PanZoom(row.getDouble(2), row.getDouble(3), row.getDouble(4)).with(orientation);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, false", "2, true", "3, true"})
    void everyPixelOfTheFrameGoesWhereThePictureShowsIt(int quarters, boolean mirrored) {
        FrameSize size = new FrameSize(5, 4);
        boolean sideways = quarters % 2 == 1;
        PanZoom place = PanZoom.WHOLE.with(new Orientation(quarters, mirrored));
        int[] marks = new int[size.pixelCount()];
        float[] values = new float[size.pixelCount()];
        for (int i = 0; i < marks.length; i++) {
            values[i] = i / 255f;
            marks[i] = BLACK | i * 0x010101;
        }
        Projection projection = Projection.of(
                size, place, sideways ? size.rows() : size.columns(), sideways ? size.columns() : size.rows());
        int[] picture = new int[marks.length];
        PaneRenderer.render(Frame.owning(size, values), GREYS, projection, picture);
        assertArrayEquals(picture, FileGraphics.projected(marks, size, projection));
    }
}
