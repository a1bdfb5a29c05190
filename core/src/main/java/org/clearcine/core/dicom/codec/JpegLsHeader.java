package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/**
 * What stands before the scan of a JPEG-LS stream of one component (T.87, annex C).
 *
 * @param precision bits a sample, 2 to 16
 * @param near largest error of a sample; 0 is lossless
 * @param scanOffset where the coded samples begin
 */
record JpegLsHeader(int rows, int columns, int precision, int near, JpegLsPreset preset, int scanOffset) {

    private static final int SOF_55 = 0xf7;
    private static final int LSE = 0xf8;
    private static final int SOS = 0xda;
    private static final int DRI = 0xdd;

    static JpegLsHeader parse(byte[] data) throws BadInputException {
        JpegMarkers markers = new JpegMarkers(data, "JPEG-LS");
        int precision = 0;
        int rows = 0;
        int columns = 0;
        JpegLsPreset preset = JpegLsPreset.DEFAULT;
        while (true) {
            int marker = markers.next();
            switch (marker) {
                case SOF_55 -> {
                    precision = markers.unsigned8(0);
                    rows = markers.unsigned16(1);
                    columns = markers.unsigned16(3);
                    checkFrame(precision, markers.unsigned8(5));
                }
                case LSE -> preset = presetOf(markers);
                case DRI -> throw CodecFault.of("JPEG-LS", "restart intervals are not supported");
                case SOS -> {
                    if (precision == 0) {
                        throw CodecFault.of("JPEG-LS", "the scan comes before the frame header");
                    }
                    int near = nearOf(markers);
                    return new JpegLsHeader(
                            rows, columns, precision, near, preset.resolve(precision, near), markers.segmentEnd());
                }
                default -> markers.requireSkippable(marker);
            }
        }
    }

    private static void checkFrame(int precision, int components) throws BadInputException {
        if (precision < 2 || precision > 16) {
            throw CodecFault.of("JPEG-LS", precision + " bits a sample are not possible");
        }
        if (components != 1) {
            throw CodecFault.of("JPEG-LS", "only pictures of one component are supported, not of " + components);
        }
    }

    private static JpegLsPreset presetOf(JpegMarkers markers) throws BadInputException {
        int kind = markers.unsigned8(0);
        if (kind != 1) {
            throw CodecFault.of("JPEG-LS", "mapping tables and oversize pictures are not supported");
        }
        return new JpegLsPreset(
                markers.unsigned16(1),
                markers.unsigned16(3),
                markers.unsigned16(5),
                markers.unsigned16(7),
                markers.unsigned16(9));
    }

    private static int nearOf(JpegMarkers markers) throws BadInputException {
        boolean plain = markers.unsigned8(0) == 1
                && markers.unsigned8(2) == 0
                && markers.unsigned8(4) == 0
                && markers.unsigned8(5) == 0;
        if (!plain) {
            throw CodecFault.of("JPEG-LS", "interleaved scans, mapping tables and point transforms are not supported");
        }
        return markers.unsigned8(3);
    }
}
