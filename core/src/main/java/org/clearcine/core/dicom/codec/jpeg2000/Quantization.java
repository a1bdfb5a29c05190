package org.clearcine.core.dicom.codec.jpeg2000;

import org.clearcine.core.dicom.data.BadInputException;

/** Step sizes of the bands: QCD and QCC segments (T.800, A.6.4, A.6.5 and annex E). */
final class Quantization {

    private static final int NONE = 0;
    private static final int DERIVED = 1;
    private static final int EXPOUNDED = 2;
    private static final int MOST_BANDS = 97;
    private static final double MANTISSA_STEPS = 2048;

    private final int style;
    private final int guardBits;
    private final int[] steps;

    private Quantization(int style, int guardBits, int[] steps) {
        this.style = style;
        this.guardBits = guardBits;
        this.steps = steps;
    }

    static Quantization read(SegmentReader qcd) throws BadInputException {
        int sqcd = qcd.unsigned8();
        int style = sqcd & 0x1f;
        int bytes = style == NONE ? 1 : 2;
        int count = Math.min(MOST_BANDS, qcd.remaining() / bytes);
        if (style > EXPOUNDED || count == 0) {
            throw Fault.damaged();
        }
        int[] steps = new int[count];
        for (int i = 0; i < count; i++) {
            steps[i] = style == NONE ? qcd.unsigned8() >> 3 << 11 : qcd.unsigned16();
        }
        return new Quantization(style, sqcd >> 5, steps);
    }

    /** What a QCC segment says of the one component. */
    static Quantization readComponent(SegmentReader qcc) throws BadInputException {
        if (qcc.unsigned8() != 0) {
            throw Fault.damaged();
        }
        return read(qcc);
    }

    /** Bit planes of magnitude in a band (equation E-2). */
    int bitPlanes(int resolution, int orientation) throws BadInputException {
        return guardBits + exponent(resolution, orientation) - 1;
    }

    /** Size of a quantization step (equation E-3); 1 where nothing was quantized. */
    float stepSize(int resolution, int orientation, int precision) throws BadInputException {
        if (style == NONE) {
            return 1;
        }
        int gain = orientation == Band.LL ? 0 : orientation == Band.HH ? 2 : 1;
        int mantissa = step(resolution, orientation) & 0x7ff;
        int exponent = precision + gain - exponent(resolution, orientation);
        return (float) (Math.scalb(1 + mantissa / MANTISSA_STEPS, exponent));
    }

    private int exponent(int resolution, int orientation) throws BadInputException {
        int exponent = step(resolution, orientation) >> 11;
        // Only the lowest band's is given; each finer level has one less (equation E-5).
        return style == DERIVED ? Math.max(0, exponent - Math.max(0, resolution - 1)) : exponent;
    }

    private int step(int resolution, int orientation) throws BadInputException {
        int index = style == DERIVED || resolution == 0 ? 0 : 3 * (resolution - 1) + orientation;
        if (index >= steps.length) {
            throw Fault.damaged();
        }
        return steps[index];
    }
}
