package org.clearcine.core.dicom.part10;

import java.io.IOException;
import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;

/** Walks over the fragments of encapsulated Pixel Data from header to header, without reading them (PS3.5 section A.4). */
final class FragmentReader {

    private final ByteWindow in;
    private final Limits limits;

    FragmentReader(ByteWindow in, Limits limits) {
        this.in = in;
        this.limits = limits;
    }

    /** Reads on behind the header of Pixel Data up to, and over, the sequence delimiter. */
    PixelData read(ElementHeader pixelData, long end) throws IOException {
        long start = in.position();
        FragmentTable.Builder fragments = new FragmentTable.Builder();
        boolean first = true;
        while (true) {
            if (end - in.position() < ElementHeader.SHORTEST) {
                throw pixelData.fault(Reason.TRUNCATED, "The file ends within its compressed pixels.");
            }
            ElementHeader item = ElementHeader.read(in, true, false);
            checkItem(item, end - in.position());
            if (item.tag() == Tag.SequenceDelimitationItem) {
                long length = item.offset() - start;
                return new PixelData(pixelData.tag(), pixelData.vr(), start, length, Optional.of(fragments.build()));
            }
            if (first) {
                fragments.basicOffsetTable(offsetTable(item));
            } else {
                add(fragments, item);
            }
            first = false;
        }
    }

    private void checkItem(ElementHeader item, long left) throws IOException {
        boolean delimiter = item.tag() == Tag.SequenceDelimitationItem;
        if (!delimiter && item.tag() != Tag.Item) {
            throw item.fault(Reason.MALFORMED, "Something other than a fragment lies within the compressed pixels.");
        }
        if (item.isUndefinedLength() || (delimiter && item.length() != 0)) {
            throw item.fault(Reason.MALFORMED, "The compressed pixels are damaged: a fragment has no valid length.");
        }
        if (item.length() > left) {
            throw item.fault(Reason.TRUNCATED, "The file ends within its compressed pixels.");
        }
    }

    private byte[] offsetTable(ElementHeader item) throws IOException {
        if (item.length() > 4L * limits.frames()) {
            throw item.fault(Reason.LIMIT, "The table of frames is larger than this program accepts.");
        }
        return in.bytes((int) item.length());
    }

    private void add(FragmentTable.Builder fragments, ElementHeader item) throws IOException {
        if (fragments.count() == limits.elements()) {
            throw item.fault(Reason.LIMIT, "The file has more pixel fragments than this program accepts.");
        }
        fragments.add(in.position(), item.length());
        in.seek(in.position() + item.length());
    }
}
