package org.clearcine.core.dicom.codec.jpeg2000;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/** JPEG 2000 of one component, lossless and lossy (ITU-T T.800, PS3.5 section 8.2.4). */
public final class Jpeg2000Decoder {

    private static final int JP2_SIGNATURE = 0x6a502020;
    private static final int JP2_CODESTREAM = 0x6a703263;

    private Jpeg2000Decoder() {}

    /**
     * Decodes one frame.
     *
     * @return pixel cells row by row, in two's complement where the samples are signed
     * @throws BadInputException if the codestream is damaged, incomplete, or not what the data set says
     */
    public static short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException {
        int offset = codestreamOffset(encodedFrame);
        ImageGrid grid = Codestream.readGrid(encodedFrame, offset);
        check(grid, description);
        Codestream codestream = Codestream.read(encodedFrame, offset);
        if (!codestream.grid().equals(grid)) {
            throw Fault.damaged();
        }
        List<TileDecoder> tiles = new ArrayList<>();
        for (int tile = 0; tile < grid.tileCount(); tile++) {
            TileDecoder decoder = new TileDecoder(
                    grid.tile(tile), codestream.style(tile), codestream.quantization(tile), grid.precision());
            decoder.readPackets(codestream.packets(tile));
            tiles.add(decoder);
        }
        // All data are there; only now is memory taken for the picture.
        short[] cells = new short[description.size().pixelCount()];
        for (int tile = 0; tile < grid.tileCount(); tile++) {
            put(tiles.get(tile).decode(), grid.tile(tile), grid, cells);
        }
        return cells;
    }

    private static void check(ImageGrid grid, PixelDescription description) throws BadInputException {
        Area image = grid.image();
        if (image.width() != description.columns() || image.height() != description.rows()) {
            throw Fault.of("its own size is not that of the Rows and Columns of the file");
        }
        if (grid.precision() > description.pixelFormat().bitsAllocated()) {
            throw Fault.of("its samples have more bits than the Bits Allocated of the file");
        }
    }

    private static void put(float[] samples, Area area, ImageGrid grid, short[] cells) {
        int half = 1 << (grid.precision() - 1);
        int shift = grid.signed() ? 0 : half;
        int smallest = grid.signed() ? -half : 0;
        int largest = smallest + 2 * half - 1;
        int columns = grid.image().width();
        int start = (area.y0() - grid.image().y0()) * columns
                + area.x0()
                - grid.image().x0();
        for (int i = 0; i < samples.length; i++) {
            int value = Math.round(samples[i]) + shift;
            int at = start + i / area.width() * columns + i % area.width();
            cells[at] = (short) Math.max(smallest, Math.min(largest, value));
        }
    }

    /** The standard wants the bare codestream; some writers put their whole JP2 file in. */
    private static int codestreamOffset(byte[] data) throws BadInputException {
        ByteBuffer boxes = ByteBuffer.wrap(data);
        boolean isFile = data.length >= 8 && boxes.getInt(0) == 12 && boxes.getInt(4) == JP2_SIGNATURE;
        int at = 0;
        while (isFile) {
            if (data.length - at < 8) {
                throw Fault.truncated();
            }
            if (boxes.getInt(at + 4) == JP2_CODESTREAM) {
                return at + 8;
            }
            int length = boxes.getInt(at);
            if (length < 8 || length > data.length - at) {
                throw Fault.damaged();
            }
            at += length;
        }
        return 0;
    }
}
