package org.clearcine.core.dicom.codec;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/** JPEG of one component: baseline and extended of 8 bits, lossless of 2 to 16 bits (ITU-T T.81, PS3.5 section 8.2.1). */
final class JpegCodec implements FrameCodec {

    private static final String ENCODING = "JPEG";
    private static final String READER = "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader";

    @Override
    public short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException {
        JpegHeader header = JpegHeader.parse(encodedFrame);
        check(header, description);
        ImageReader reader = reader();
        try {
            return RasterCells.read(ENCODING, reader, encodedFrame, description, r -> raster(r, header));
        } finally {
            reader.dispose();
        }
    }

    /** The raster as it is coded: a picture of one component could otherwise be taken through a colour profile. */
    private static Raster raster(ImageReader reader, JpegHeader header) throws IOException {
        return header.isLossless() ? reader.read(0).getRaster() : reader.readRaster(0, null);
    }

    private static void check(JpegHeader header, PixelDescription description) throws BadInputException {
        boolean sequential = header.process() == JpegHeader.BASELINE || header.process() == JpegHeader.EXTENDED;
        if (!header.isLossless() && !(sequential && header.precision() == 8)) {
            throw CodecFault.unsupported(header.title());
        }
        if (header.precision() < 2 || header.precision() > 16) {
            throw CodecFault.of(ENCODING, header.precision() + " bits a sample are not possible");
        }
        if (header.components() != 1) {
            throw CodecFault.of(
                    ENCODING, "only pictures of one component are supported, not of " + header.components());
        }
        CodecFault.requireSize(
                ENCODING, header.rows() == description.rows() && header.columns() == description.columns());
        CodecFault.requireDepth(ENCODING, header.precision(), description);
    }

    /** By class, because several readers claim the name and only this one knows the lossless process. */
    private static ImageReader reader() {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().equals(READER)) {
                return reader;
            }
        }
        throw new IllegalStateException("no " + READER + " on the class path");
    }
}
