package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;

/** Reads packets: headers that say which code-blocks go on, and their data (T.800, B.9 and B.10). */
final class PacketReader {

    private static final int START_OF_PACKET = 0x91;
    private static final int END_OF_HEADER = 0x92;
    private static final int START_BYTES = 6;
    private static final int MOST_ZERO_PLANES = 64;
    private static final int MOST_LENGTH_BITS = 31;

    /** Bytes of a code-block's segment that follow the header. */
    private record Contribution(CodeBlock block, int segment, int length) {}

    private final byte[] data;
    private final CodingStyle style;
    private int position;

    PacketReader(byte[] data, CodingStyle style) {
        this.data = data;
        this.style = style;
    }

    /** Reads the next packet, which belongs to these parts of a precinct. */
    void read(Precinct[] parts, int layer) throws BadInputException {
        if (isMarker(START_OF_PACKET)) {
            position = Math.min(data.length, position + START_BYTES);
        }
        PacketBits bits = new PacketBits(data, position);
        List<Contribution> contributions = new ArrayList<>();
        if (bits.bit() == 1) {
            for (Precinct part : parts) {
                readHeader(part, layer, bits, contributions);
            }
        }
        position = bits.end();
        if (style.hasPacketEndMarkers() && isMarker(END_OF_HEADER)) {
            position += 2;
        }
        for (Contribution contribution : contributions) {
            if (contribution.length() > data.length - position) {
                throw Fault.truncated();
            }
            contribution.block().append(contribution.segment(), data, position, contribution.length());
            position += contribution.length();
        }
    }

    private boolean isMarker(int low) {
        return position + 1 < data.length && (data[position] & 0xff) == 0xff && (data[position + 1] & 0xff) == low;
    }

    private void readHeader(Precinct part, int layer, PacketBits bits, List<Contribution> contributions)
            throws BadInputException {
        for (int i = 0; i < part.blockCount(); i++) {
            CodeBlock block = part.block(i);
            boolean contributes = block.isIncluded()
                    ? bits.bit() == 1
                    : part.inclusion().isBelow(layer + 1, part.column(i), part.row(i), bits);
            if (!contributes) {
                continue;
            }
            if (!block.isIncluded()) {
                block.include(zeroPlanes(part, i, bits));
            }
            readLengths(block, passes(bits), bits, contributions);
        }
    }

    private static int zeroPlanes(Precinct part, int block, PacketBits bits) throws BadInputException {
        int planes = 0;
        while (!part.zeroPlanes().isBelow(planes + 1, part.column(block), part.row(block), bits)) {
            if (++planes > MOST_ZERO_PLANES) {
                throw Fault.damaged();
            }
        }
        return planes;
    }

    /** Number of new coding passes (table B.4). */
    private static int passes(PacketBits bits) throws BadInputException {
        if (bits.bit() == 0) {
            return 1;
        }
        if (bits.bit() == 0) {
            return 2;
        }
        int few = bits.bits(2);
        if (few < 3) {
            return 3 + few;
        }
        int more = bits.bits(5);
        return more < 31 ? 6 + more : 37 + bits.bits(7);
    }

    private void readLengths(CodeBlock block, int passes, PacketBits bits, List<Contribution> contributions)
            throws BadInputException {
        while (bits.bit() == 1) {
            block.growLengthBits();
        }
        int left = passes;
        while (left > 0) {
            int taken = Math.min(left, block.room(style));
            int count = block.lengthBits() + 31 - Integer.numberOfLeadingZeros(taken);
            if (count > MOST_LENGTH_BITS) {
                throw Fault.damaged();
            }
            int length = bits.bits(count);
            contributions.add(new Contribution(block, block.addPasses(taken), length));
            left -= taken;
        }
    }
}
