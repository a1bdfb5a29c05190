package org.clearcine.core.dicom.codec;

import org.clearcine.core.dicom.data.BadInputException;

/**
 * Coding parameters of a JPEG-LS scan: largest sample value, gradient thresholds and halving interval (T.87, C.2.4).
 *
 * <p>Zero stands for "the default" until {@link #resolve} is called.
 */
record JpegLsPreset(int maximum, int threshold1, int threshold2, int threshold3, int reset) {

    static final JpegLsPreset DEFAULT = new JpegLsPreset(0, 0, 0, 0, 0);

    private static final int BASIC_1 = 3;
    private static final int BASIC_2 = 7;
    private static final int BASIC_3 = 21;
    private static final int BASIC_RESET = 64;

    /** Fills in the defaults for samples of {@code precision} bits and near-lossless bound {@code near}. */
    JpegLsPreset resolve(int precision, int near) throws BadInputException {
        int largest = maximum == 0 ? (1 << precision) - 1 : maximum;
        int t1 = threshold1 == 0 ? defaultThreshold1(largest, near) : threshold1;
        int t2 = threshold2 == 0 ? defaultThreshold2(largest, near, t1) : threshold2;
        int t3 = threshold3 == 0 ? defaultThreshold3(largest, near, t2) : threshold3;
        int halving = reset == 0 ? BASIC_RESET : reset;
        boolean ordered = near < t1 && t1 <= t2 && t2 <= t3 && t3 <= Math.max(largest, near + 1);
        if (largest >= 1 << precision || near > Math.min(255, largest / 2) || !ordered || halving < 3) {
            throw CodecFault.of("JPEG-LS", "its coding parameters contradict one another");
        }
        return new JpegLsPreset(largest, t1, t2, t3, halving);
    }

    private static int defaultThreshold1(int largest, int near) {
        int value = largest >= 128 ? scale(largest) * (BASIC_1 - 2) + 2 : Math.max(2, BASIC_1 / shrink(largest));
        return clamp(value + 3 * near, near + 1, largest);
    }

    private static int defaultThreshold2(int largest, int near, int floor) {
        int value = largest >= 128 ? scale(largest) * (BASIC_2 - 3) + 3 : Math.max(3, BASIC_2 / shrink(largest));
        return clamp(value + 5 * near, floor, largest);
    }

    private static int defaultThreshold3(int largest, int near, int floor) {
        int value = largest >= 128 ? scale(largest) * (BASIC_3 - 4) + 4 : Math.max(4, BASIC_3 / shrink(largest));
        return clamp(value + 7 * near, floor, largest);
    }

    private static int scale(int largest) {
        return (Math.min(largest, 4095) + 128) / 256;
    }

    private static int shrink(int largest) {
        return 256 / (largest + 1);
    }

    /** T.87's own clamp: outside of the range it is the lower end, not the nearer one. */
    private static int clamp(int value, int low, int high) {
        return value > high || value < low ? low : value;
    }
}
