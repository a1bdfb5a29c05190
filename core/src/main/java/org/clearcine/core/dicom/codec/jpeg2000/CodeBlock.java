package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.Arrays;

/** A rectangle of a band that is coded on its own, and what the packets have brought of it so far. */
final class CodeBlock {

    private static final int FIRST_BYPASSED_PASS = 10;
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final Area area;
    private byte[] data = new byte[0];
    private int length;
    private int[] segmentPasses = new int[1];
    private int[] segmentLengths = new int[1];
    private int segments;
    private boolean included;
    private int zeroPlanes;
    private int lengthBits = 3;

    CodeBlock(Area area) {
        this.area = area;
    }

    Area area() {
        return area;
    }

    boolean isIncluded() {
        return included;
    }

    void include(int missingPlanes) {
        included = true;
        zeroPlanes = missingPlanes;
    }

    /** Most significant bit planes that hold nothing. */
    int zeroPlanes() {
        return zeroPlanes;
    }

    int lengthBits() {
        return lengthBits;
    }

    void growLengthBits() {
        lengthBits++;
    }

    int segments() {
        return segments;
    }

    int segmentPasses(int segment) {
        return segmentPasses[segment];
    }

    int segmentLength(int segment) {
        return segmentLengths[segment];
    }

    byte[] data() {
        return data;
    }

    /** How many more coding passes fit the current codeword segment; begins a new one if none do (T.800, B.10.7). */
    int room(CodingStyle style) {
        if (segments == 0 || segmentPasses[segments - 1] >= limit(style, segments - 1)) {
            if (segments == segmentPasses.length) {
                segmentPasses = Arrays.copyOf(segmentPasses, 2 * segments);
                segmentLengths = Arrays.copyOf(segmentLengths, 2 * segments);
            }
            segments++;
        }
        return limit(style, segments - 1) - segmentPasses[segments - 1];
    }

    private static int limit(CodingStyle style, int segment) {
        if (style.terminatesEachPass()) {
            return 1;
        }
        if (!style.bypassesArithmeticCoder()) {
            return UNLIMITED;
        }
        if (segment == 0) {
            return FIRST_BYPASSED_PASS;
        }
        return segment % 2 == 1 ? 2 : 1;
    }

    /** Adds passes to the current segment and tells which segment that is. */
    int addPasses(int passes) {
        segmentPasses[segments - 1] += passes;
        return segments - 1;
    }

    /** Appends bytes to a segment; segments are filled in order. */
    void append(int segment, byte[] source, int offset, int count) {
        if (length + count > data.length) {
            data = Arrays.copyOf(data, Math.max(length + count, Math.min(2 * data.length, length + count + 4096)));
        }
        System.arraycopy(source, offset, data, length, count);
        length += count;
        segmentLengths[segment] += count;
    }
}
