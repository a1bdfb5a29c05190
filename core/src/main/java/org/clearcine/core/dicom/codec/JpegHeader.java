package org.clearcine.core.dicom.codec;

import java.util.Locale;
import org.clearcine.core.dicom.data.BadInputException;

/**
 * The frame header of a JPEG stream (ITU-T T.81, B.2.2), read before any decoder sees the data, so that a stream which
 * cannot be decoded, or would need more memory than its picture, is refused by name.
 *
 * @param process the marker: 0xC0 baseline, 0xC1 extended, 0xC3 lossless
 * @param quantization number of the quantization table; without meaning if lossless
 */
record JpegHeader(int process, int precision, int rows, int columns, int components, int quantization) {

    static final int BASELINE = 0xc0;
    static final int EXTENDED = 0xc1;
    static final int LOSSLESS = 0xc3;

    static JpegHeader parse(byte[] data) throws BadInputException {
        JpegMarkers markers = new JpegMarkers(data, "JPEG");
        while (true) {
            int marker = markers.next();
            if (isStartOfFrame(marker)) {
                return new JpegHeader(
                        marker,
                        markers.unsigned8(0),
                        markers.unsigned16(1),
                        markers.unsigned16(3),
                        markers.unsigned8(5),
                        markers.unsigned8(8));
            }
            if (marker == 0xda) {
                throw CodecFault.of("JPEG", "the scan comes before the frame header");
            }
        }
    }

    /** SOF0 to SOF15 and JPEG-LS; DHT, JPG and DAC lie among them. */
    private static boolean isStartOfFrame(int marker) {
        boolean other = marker == 0xc4 || marker == 0xc8 || marker == 0xcc;
        return (marker >= 0xc0 && marker <= 0xcf && !other) || marker == 0xf7;
    }

    boolean isLossless() {
        return process == LOSSLESS;
    }

    boolean isSequential() {
        return process == BASELINE || process == EXTENDED;
    }

    /** What the coding is called, for the sentence that refuses it. */
    String title() {
        return switch (process) {
            case BASELINE -> "JPEG baseline";
            case EXTENDED -> precision + "-bit JPEG Extended";
            case 0xc2 -> "progressive JPEG";
            case LOSSLESS -> "JPEG lossless";
            case 0xf7 -> "JPEG-LS";
            default ->
                "the JPEG process of marker FF" + Integer.toHexString(process).toUpperCase(Locale.ROOT);
        };
    }
}
