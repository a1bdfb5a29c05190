package org.clearcine.core.dicom.part10;

import java.util.Arrays;

/** Where the fragments of encapsulated Pixel Data lie in the file, in order (PS3.5 section A.4). */
public final class FragmentTable {

    private final byte[] basicOffsetTable;
    private final long[] offsets;
    private final long[] lengths;

    private FragmentTable(byte[] basicOffsetTable, long[] offsets, long[] lengths) {
        this.basicOffsetTable = basicOffsetTable;
        this.offsets = offsets;
        this.lengths = lengths;
    }

    public int count() {
        return offsets.length;
    }

    /** Position of the fragment's bytes in the file, behind its item header. */
    public long offset(int fragment) {
        return offsets[fragment];
    }

    public long length(int fragment) {
        return lengths[fragment];
    }

    /** Position of the fragment's item header, counted from that of the first fragment, as offset tables count. */
    public long relativeOffset(int fragment) {
        return offsets[fragment] - offsets[0];
    }

    /** The value of the first item, perhaps empty: unsigned 32-bit offsets, little endian. */
    public byte[] basicOffsetTable() {
        return basicOffsetTable.clone();
    }

    /** Collects fragments while the file is scanned. */
    static final class Builder {

        private byte[] basicOffsetTable = {};
        private long[] offsets = new long[64];
        private long[] lengths = new long[64];
        private int count;

        void basicOffsetTable(byte[] table) {
            basicOffsetTable = table;
        }

        void add(long offset, long length) {
            if (count == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * count);
                lengths = Arrays.copyOf(lengths, 2 * count);
            }
            offsets[count] = offset;
            lengths[count++] = length;
        }

        int count() {
            return count;
        }

        FragmentTable build() {
            return new FragmentTable(basicOffsetTable, Arrays.copyOf(offsets, count), Arrays.copyOf(lengths, count));
        }
    }
}
