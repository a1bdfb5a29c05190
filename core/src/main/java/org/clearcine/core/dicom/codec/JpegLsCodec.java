package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.PixelDescription;

/** JPEG-LS, lossless and near-lossless, one component of 2 to 16 bits (ITU-T T.87, PS3.5 section 8.2.3). */
final class JpegLsCodec implements FrameCodec {

    @Override
    public short[] decode(byte[] encodedFrame, PixelDescription description) throws BadInputException {
        JpegLsHeader header = JpegLsHeader.parse(encodedFrame);
        CodecFault.requireSize(
                "JPEG-LS", header.rows() == description.rows() && header.columns() == description.columns());
        CodecFault.requireDepth("JPEG-LS", header.precision(), description);
        return new JpegLsScan(header, encodedFrame).decode(header.rows());
    }
}
