package org.clearcine.core.dicom.codec;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
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
        if (header.isLossless()) {
            return JpegLosslessScan.decode(encodedFrame, header);
        }
        ImageReader reader = reader();
        try {
            // In memory: ImageIO's own choice of stream may cache in a file.
            ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(encodedFrame));
            return RasterCells.read(ENCODING, reader, stream, description, r -> r.readRaster(0, null));
        } finally {
            reader.dispose();
        }
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

    /** By class, because several readers claim the name. */
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
