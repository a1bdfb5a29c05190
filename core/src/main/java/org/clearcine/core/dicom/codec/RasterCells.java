package org.clearcine.core.dicom.codec;

import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/**
 * Runs an image reader of a library and turns its raster into pixel cells.
 *
 * <p>The libraries answer damaged data with all kinds of unchecked exceptions; here each becomes the one that callers know.
 */
final class RasterCells {

    /** Reads the one picture of a reader whose input is set. */
    interface RasterReading {
        Raster read(ImageReader reader) throws IOException;
    }

    private RasterCells() {}

    static short[] read(
            String encoding,
            ImageReader reader,
            ImageInputStream data,
            PixelDescription description,
            RasterReading reading)
            throws BadInputException {
        try (data) {
            reader.setInput(data, true, true);
            return cells(encoding, reading.read(reader), description);
        } catch (BadInputException known) {
            throw known;
        } catch (IOException | RuntimeException | StackOverflowError damaged) {
            throw CodecFault.damaged(encoding, damaged);
        }
    }

    private static short[] cells(String encoding, Raster raster, PixelDescription description)
            throws BadInputException {
        int rows = description.rows();
        int columns = description.columns();
        CodecFault.requireSize(
                encoding, raster.getHeight() == rows && raster.getWidth() == columns && raster.getNumBands() == 1);
        short[] cells = new short[rows * columns];
        int[] line = new int[columns];
        for (int row = 0; row < rows; row++) {
            raster.getSamples(raster.getMinX(), raster.getMinY() + row, columns, 1, 0, line);
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] = (short) line[column];
            }
        }
        return cells;
    }
}
