package org.clearcine.core.dicom.codec;

import java.util.Optional;
import org.clearcine.core.dicom.codec.jpeg2000.Jpeg2000Decoder;
import org.clearcine.core.dicom.data.TransferSyntax;

/** Which codec decodes the frames of which transfer syntax. */
public final class FrameCodecs {

    private FrameCodecs() {}

    /** The codec, or nothing for native pixels and for what is refused by name. */
    public static Optional<FrameCodec> of(TransferSyntax transferSyntax) {
        return switch (transferSyntax) {
            case RLE_LOSSLESS -> Optional.of(new RleCodec());
            case JPEG_BASELINE, JPEG_EXTENDED, JPEG_LOSSLESS, JPEG_LOSSLESS_SV1 -> Optional.of(new JpegCodec());
            case JPEG_LS_LOSSLESS, JPEG_LS_NEAR_LOSSLESS -> Optional.of(new JpegLsCodec());
            case JPEG_2000_LOSSLESS, JPEG_2000 -> Optional.of(Jpeg2000Decoder::decode);
            default -> Optional.empty();
        };
    }
}
