package org.clearcine.core.dicom.codec;

import com.github.jaiimageio.jpeg2000.impl.J2KImageReader;
import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/** JPEG 2000 of one component, lossless and lossy (ITU-T T.800, PS3.5 section 8.2.4). */
final class Jpeg2000Codec implements FrameCodec {

    private static final String ENCODING = "JPEG 2000";

    @Override
    public short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException {
        Jpeg2000Header header = Jpeg2000Header.parse(encodedFrame);
        if (header.components() != 1) {
            throw CodecFault.of(
                    ENCODING, "only pictures of one component are supported, not of " + header.components());
        }
        CodecFault.requireSize(
                ENCODING, header.rows() == description.rows() && header.columns() == description.columns());
        CodecFault.requireDepth(ENCODING, header.precision(), description);
        byte[] codestream = Arrays.copyOfRange(encodedFrame, header.offset(), encodedFrame.length);
        J2KImageReader reader = new J2KImageReader(null);
        try {
            return RasterCells.read(
                    ENCODING, reader, new FrameStream(codestream), description, r -> r.readRaster(0, null));
        } finally {
            reader.dispose();
        }
    }
}
