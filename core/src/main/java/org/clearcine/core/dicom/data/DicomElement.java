package org.clearcine.core.dicom.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One attribute with its value: bytes in little endian order, or the items of a sequence.
 *
 * <p>A class and not a record, because it holds an array. Immutable: nobody gets at the array itself.
 */
public final class DicomElement {

    private static final byte[] NO_BYTES = {};

    private final int tag;
    private final Vr vr;
    private final byte[] bytes;
    private final List<DataSet> items;

    private DicomElement(int tag, Vr vr, byte[] bytes, List<DataSet> items) {
        this.tag = tag;
        this.vr = Objects.requireNonNull(vr, "vr");
        this.bytes = bytes;
        this.items = items;
    }

    /** An attribute whose value is these little endian bytes, taken over without a copy. */
    public static DicomElement owning(int tag, Vr vr, byte[] bytes) {
        if (vr == Vr.SQ) {
            throw new IllegalArgumentException("a sequence has items, not bytes");
        }
        return new DicomElement(tag, vr, bytes, List.of());
    }

    /** A sequence of these items. */
    public static DicomElement sequence(int tag, List<DataSet> items) {
        return new DicomElement(tag, Vr.SQ, NO_BYTES, List.copyOf(items));
    }

    public int tag() {
        return tag;
    }

    public Vr vr() {
        return vr;
    }

    public boolean isSequence() {
        return vr == Vr.SQ;
    }

    public boolean isEmpty() {
        return bytes.length == 0 && items.isEmpty();
    }

    /** The items of a sequence; none for everything else. */
    public List<DataSet> items() {
        return items;
    }

    /** Length of the value in bytes, as it was read: perhaps odd. */
    public int byteCount() {
        return bytes.length;
    }

    /** A copy of the value, little endian. */
    public byte[] toByteArray() {
        return bytes.clone();
    }

    /** The value to read from, little endian, without a copy. */
    public ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DicomElement element
                && tag == element.tag
                && vr == element.vr
                && Arrays.equals(bytes, element.bytes)
                && items.equals(element.items);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tag, vr, Arrays.hashCode(bytes), items);
    }

    /** Never the value, which may be about the patient. */
    @Override
    public String toString() {
        return Tag.name(tag) + " " + vr + (isSequence() ? " with " + items.size() + " items" : " of " + bytes.length);
    }
}
