package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/** Walks the marker segments at the start of a JPEG or JPEG-LS stream (ITU-T T.81, B.1); every length is checked. */
final class JpegMarkers {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int COM = 0xfe;

    private final byte[] data;
    private final String encoding;
    private int segment;
    private int segmentEnd;

    JpegMarkers(byte[] data, String encoding) throws BadInputException {
        this.data = data;
        this.encoding = encoding;
        if (data.length < 4 || (data[0] & 0xff) != 0xff || (data[1] & 0xff) != SOI) {
            throw CodecFault.of(encoding, "its data do not begin like such a picture");
        }
        segmentEnd = 2;
    }

    /** Goes to the next segment and tells its marker, the byte after 0xFF. */
    int next() throws BadInputException {
        int at = segmentEnd;
        require(at, 2);
        if ((data[at] & 0xff) != 0xff) {
            throw CodecFault.of(encoding, "its headers are damaged");
        }
        while (at + 1 < data.length && (data[at + 1] & 0xff) == 0xff) {
            at++;
        }
        require(at, 4);
        int marker = data[at + 1] & 0xff;
        boolean bare = marker == 0 || marker == 1 || (marker >= 0xd0 && marker <= EOI);
        if (bare) {
            throw CodecFault.of(encoding, "its headers are damaged");
        }
        int length = (data[at + 2] & 0xff) << 8 | (data[at + 3] & 0xff);
        if (length < 2) {
            throw CodecFault.of(encoding, "its headers are damaged");
        }
        require(at + 2, length);
        segment = at + 4;
        segmentEnd = at + 2 + length;
        return marker;
    }

    /** Byte {@code offset} of the segment's content. */
    int unsigned8(int offset) throws BadInputException {
        if (segment + offset >= segmentEnd) {
            throw CodecFault.of(encoding, "its headers are damaged");
        }
        return data[segment + offset] & 0xff;
    }

    int unsigned16(int offset) throws BadInputException {
        return unsigned8(offset) << 8 | unsigned8(offset + 1);
    }

    int segmentLength() {
        return segmentEnd - segment;
    }

    /** The first byte after the segment; after a start of scan, the first byte of coded samples. */
    int segmentEnd() {
        return segmentEnd;
    }

    /** Accepts application data and comments, refuses everything else. */
    void requireSkippable(int marker) throws BadInputException {
        if ((marker & 0xf0) != 0xe0 && marker != COM) {
            throw CodecFault.of(encoding, String.format("its headers hold the unknown marker FF%02X", marker));
        }
    }

    private void require(int offset, int length) throws BadInputException {
        if (length > data.length - offset) {
            throw CodecFault.truncated(encoding);
        }
    }
}
