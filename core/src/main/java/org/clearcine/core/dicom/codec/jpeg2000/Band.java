package org.clearcine.core.dicom.codec.jpeg2000;

/**
 * One band of a resolution: which samples it has and how they are quantized.
 *
 * @param orientation low or high frequencies, across and down
 * @param bitPlanes of magnitude that code-blocks may have
 * @param stepSize of the quantization
 */
record Band(int orientation, Area area, int bitPlanes, float stepSize) {

    static final int LL = 0;
    /** High across, low down. */
    static final int HL = 1;
    /** Low across, high down. */
    static final int LH = 2;

    static final int HH = 3;
}
