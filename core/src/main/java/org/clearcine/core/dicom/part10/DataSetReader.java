package org.clearcine.core.dicom.part10;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;

/**
 * Reads a data set attribute by attribute (PS3.5 sections 7.1 and 7.5).
 *
 * <p>Sequences inside sequences are kept on a stack of our own instead of the thread's, so that deep nesting cannot overflow
 * it. Every length is checked against the bytes that are left before anything is allocated.
 */
final class DataSetReader {

    private final ByteWindow in;
    private final TransferSyntax syntax;
    private final Limits limits;
    private final ValueReader values;
    private final Deque<OpenLevel> stack = new ArrayDeque<>();
    private int elements;
    private boolean signedPixels;
    private PixelData pixelData;

    DataSetReader(ByteWindow in, TransferSyntax syntax, Limits limits) {
        this.in = in;
        this.syntax = syntax;
        this.limits = limits;
        this.values = new ValueReader(in, syntax, limits);
        in.setBigEndian(syntax.isBigEndian());
    }

    /** Reads from the window's position to the end of the file. */
    DataSet read() throws IOException {
        OpenLevel.Item root = new OpenLevel.Item(in.length(), false, syntax.isExplicit(), DataSet.builder());
        stack.push(root);
        while (stack.size() > 1 || in.position() < root.bound) {
            step(stack.peek());
        }
        return root.builder.build();
    }

    /** Where the pixels are, once the data set has been read. */
    Optional<PixelData> pixelData() {
        return Optional.ofNullable(pixelData);
    }

    private void step(OpenLevel level) throws IOException {
        if (!level.undefinedLength && in.position() == level.bound) {
            close();
        } else if (level.bound - in.position() < ElementHeader.SHORTEST) {
            stepIntoTooFewBytes(level);
        } else if (isPaddingAfterPixels()) {
            in.seek(in.length());
        } else if (level instanceof OpenLevel.Sequence sequence) {
            readItem(sequence);
        } else {
            readElement((OpenLevel.Item) level);
        }
    }

    /** Some writers fill the last block of a file with zero bytes; anything else that is cut off is a fault. */
    private void stepIntoTooFewBytes(OpenLevel level) throws IOException {
        long left = level.bound - in.position();
        boolean padding = stack.size() == 1 && pixelData != null && isZero(in.bytes((int) left));
        if (!padding) {
            String sentence = level.undefinedLength || stack.size() == 1
                    ? "The file ends too early."
                    : "The lengths in the file contradict one another.";
            throw new BadInputException(Reason.TRUNCATED, sentence).at(in.position());
        }
    }

    private static boolean isZero(byte[] bytes) {
        for (byte b : bytes) {
            if (b != 0) {
                return false;
            }
        }
        return true;
    }

    private void readItem(OpenLevel.Sequence sequence) throws IOException {
        ElementHeader item = ElementHeader.read(in, sequence.explicit, signedPixels);
        boolean delimiter = item.tag() == Tag.SequenceDelimitationItem && sequence.undefinedLength;
        if (delimiter && item.length() == 0) {
            close();
            return;
        }
        if (item.tag() != Tag.Item) {
            throw item.fault(Reason.MALFORMED, "A sequence holds something that is not an item.");
        }
        count(item);
        checkLength(item, sequence.bound);
        stack.push(new OpenLevel.Item(
                bound(item, sequence.bound), item.isUndefinedLength(), sequence.explicit, inheriting()));
    }

    /** Items are written in the character set of the data set around them. */
    private DataSetBuilder inheriting() {
        for (OpenLevel level : stack) {
            if (level instanceof OpenLevel.Item item) {
                return DataSetBuilder.inheriting(item.builder.characterSet());
            }
        }
        throw new IllegalStateException("an item outside every data set");
    }

    private void readElement(OpenLevel.Item item) throws IOException {
        ElementHeader header = ElementHeader.read(in, item.explicit, signedPixels);
        if (header.isDelimiter()) {
            readDelimiter(header, item);
            return;
        }
        count(header);
        checkGroup(header);
        if (stack.size() == 1 && ElementHeader.isPixelData(header.tag())) {
            readPixelData(header, item);
            return;
        }
        checkLength(header, item.bound);
        if (header.vr() == Vr.SQ || header.isUndefinedLength()) {
            openSequence(header, item);
        } else {
            add(values.read(header, signedPixels), header, item.builder);
        }
    }

    private void readDelimiter(ElementHeader header, OpenLevel.Item item) throws IOException {
        boolean ends = header.tag() == Tag.ItemDelimitationItem && item.undefinedLength && header.length() == 0;
        if (!ends) {
            throw header.fault(Reason.MALFORMED, "A delimiter stands where none belongs.");
        }
        close();
    }

    /** No attribute is all zeros, so these are left over from a block of the disk. */
    private boolean isPaddingAfterPixels() throws IOException {
        if (stack.size() > 1 || pixelData == null) {
            return false;
        }
        long here = in.position();
        boolean zero = isZero(in.bytes(ElementHeader.SHORTEST));
        in.seek(here);
        return zero;
    }

    /** Groups that belong to network commands and to the File Meta Information are not part of a data set (PS3.5 7.1). */
    private static void checkGroup(ElementHeader header) throws IOException {
        int group = header.tag() >>> 16;
        if (group < 8 && group != 4) {
            throw header.fault(Reason.MALFORMED, "The file holds an attribute that does not belong in a file.");
        }
    }

    private void checkLength(ElementHeader header, long bound) throws IOException {
        if (!header.isUndefinedLength() && header.length() > bound - in.position()) {
            boolean pastEnd = header.length() > in.left();
            throw header.fault(
                    pastEnd ? Reason.TRUNCATED : Reason.MALFORMED,
                    pastEnd
                            ? "The file ends too early, or the length of an attribute is wrong."
                            : "An attribute is longer than the item around it.");
        }
    }

    private long bound(ElementHeader header, long outerBound) {
        return header.isUndefinedLength() ? outerBound : in.position() + header.length();
    }

    private void openSequence(ElementHeader header, OpenLevel.Item item) throws IOException {
        if (ElementHeader.isPixelData(header.tag())) {
            new FragmentReader(in, limits).read(header, item.bound);
            return;
        }
        if (header.vr() != Vr.SQ && header.vr() != Vr.UN) {
            throw header.fault(Reason.MALFORMED, "An attribute that is no sequence has no length.");
        }
        if ((stack.size() + 1) / 2 > limits.nesting()) {
            throw header.fault(Reason.LIMIT, "Sequences are nested deeper than " + limits.nesting() + " levels.");
        }
        boolean explicit = item.explicit && header.vr() == Vr.SQ;
        stack.push(new OpenLevel.Sequence(header, bound(header, item.bound), explicit));
    }

    private void readPixelData(ElementHeader header, OpenLevel.Item root) throws IOException {
        if (pixelData != null) {
            throw header.fault(Reason.MALFORMED, "The file holds pixels more than once.");
        }
        if (syntax.isEncapsulated() != header.isUndefinedLength()) {
            throw header.fault(
                    Reason.MALFORMED, "The pixels are not stored in the way the file says (" + syntax.title() + ").");
        }
        if (header.isUndefinedLength()) {
            pixelData = new FragmentReader(in, limits).read(header, root.bound);
            return;
        }
        checkLength(header, root.bound);
        pixelData = new PixelData(header.tag(), header.vr(), in.position(), header.length(), Optional.empty());
        in.seek(in.position() + header.length());
    }

    private void count(ElementHeader header) throws IOException {
        if (++elements > limits.elements()) {
            throw header.fault(Reason.LIMIT, "The file holds more attributes than this program accepts.");
        }
    }

    private void add(DicomElement element, ElementHeader header, DataSetBuilder builder) throws IOException {
        boolean groupLength = (header.tag() & 0xFFFF) == 0;
        if (groupLength) {
            return;
        }
        if (builder.contains(header.tag())) {
            throw header.fault(Reason.MALFORMED, "An attribute is there more than once.");
        }
        builder.put(element);
        if (header.tag() == Tag.PixelRepresentation && stack.size() == 1) {
            byte[] value = element.toByteArray();
            signedPixels = value.length > 0 && value[0] == 1;
        }
    }

    private void close() throws IOException {
        OpenLevel closed = stack.pop();
        if (closed instanceof OpenLevel.Item item) {
            ((OpenLevel.Sequence) stack.peek()).items.add(item.builder.build());
        } else {
            OpenLevel.Sequence sequence = (OpenLevel.Sequence) closed;
            DicomElement element = DicomElement.sequence(sequence.header.tag(), sequence.items);
            add(element, sequence.header, ((OpenLevel.Item) stack.peek()).builder);
        }
    }
}
