package org.clearcine.core.dicom.codec.jpeg2000;

import java.util.Arrays;
import org.clearcine.core.dicom.data.BadInputException;

/**
 * Decodes the coefficients of code-blocks, bit plane by bit plane in three passes each (T.800, annex D).
 *
 * <p>One instance decodes many blocks one after the other and keeps its buffers.
 */
final class BlockDecoder {

    private static final int SIGNIFICANT = 1 << 12;
    private static final int VISITED = 1 << 13;
    private static final int REFINED = 1 << 14;
    private static final int NEGATIVE = 1 << 15;
    private static final int STRIPE = 4;
    private static final int FIRST_MAGNITUDE_CONTEXT = 14;
    private static final int MOST_PLANES = 30;
    private static final int FIRST_BYPASSED_PASS = 10;
    private static final int SEGMENTATION_SYMBOL = 0xa;

    private final CodingStyle style;
    private final ArithmeticDecoder coder = new ArithmeticDecoder();
    private int[] flags = new int[0];
    private int[] magnitudes = new int[0];
    private byte[] significance;
    private int width;
    private int height;
    private int stride;
    private int plane;
    private boolean plain;

    BlockDecoder(CodingStyle style) {
        this.style = style;
    }

    /** Decodes what has come of a block. Afterwards {@link #coefficient} gives its samples. */
    void decode(CodeBlock block, Band band) throws BadInputException {
        width = block.area().width();
        height = block.area().height();
        stride = width + 2;
        flags = cleared(flags, stride * (height + 2));
        magnitudes = cleared(magnitudes, width * height);
        significance = Neighbours.significance(band.orientation());
        coder.resetContexts();
        int top = band.bitPlanes() - block.zeroPlanes() - 1;
        int pass = 0;
        int offset = 0;
        for (int segment = 0; segment < block.segments(); segment++) {
            int passes = block.segmentPasses(segment);
            plain = isPlain(pass);
            if (plain) {
                coder.startPlain(block.data(), offset, block.segmentLength(segment));
            } else {
                coder.start(block.data(), offset, block.segmentLength(segment));
            }
            for (int i = 0; i < passes; i++, pass++) {
                plane = top - (pass + 2) / 3;
                if (plane < 0 || plane > MOST_PLANES - 1) {
                    throw Fault.damaged();
                }
                decodePass(pass);
            }
            offset += block.segmentLength(segment);
        }
    }

    private static int[] cleared(int[] buffer, int length) {
        if (buffer.length < length) {
            return new int[length];
        }
        Arrays.fill(buffer, 0, length, 0);
        return buffer;
    }

    private boolean isPlain(int pass) {
        return style.bypassesArithmeticCoder() && pass >= FIRST_BYPASSED_PASS && (pass + 2) % 3 != 2;
    }

    /**
     * Twice the coefficient's value, in the middle of what its decoded bits leave open.
     *
     * @param x column in the block
     */
    int coefficient(int x, int y) {
        int magnitude = magnitudes[y * width + x];
        return (flags[(y + 1) * stride + x + 1] & NEGATIVE) != 0 ? -magnitude : magnitude;
    }

    private void decodePass(int pass) throws BadInputException {
        int kind = (pass + 2) % 3;
        for (int top = 0; top < height; top += STRIPE) {
            int bottom = Math.min(height, top + STRIPE);
            for (int x = 0; x < width; x++) {
                switch (kind) {
                    case 0 -> propagateSignificance(x, top, bottom);
                    case 1 -> refineMagnitude(x, top, bottom);
                    default -> cleanUp(x, top, bottom);
                }
            }
        }
        if (kind == 2 && style.hasSegmentationSymbols()) {
            int symbol = 0;
            for (int i = 0; i < 4; i++) {
                symbol = symbol << 1 | coder.decode(ArithmeticDecoder.UNIFORM);
            }
            if (symbol != SEGMENTATION_SYMBOL) {
                throw Fault.damaged();
            }
        }
        if (style.resetsContexts()) {
            coder.resetContexts();
        }
    }

    private void propagateSignificance(int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            int at = (y + 1) * stride + x + 1;
            int around = flags[at] & Neighbours.ANY;
            if ((flags[at] & SIGNIFICANT) == 0 && around != 0) {
                int bit = plain ? coder.plainBit() : coder.decode(significance[around]);
                if (bit == 1) {
                    becomeSignificant(at, x, y);
                }
                flags[at] |= VISITED;
            }
        }
    }

    private void refineMagnitude(int x, int top, int bottom) {
        for (int y = top; y < bottom; y++) {
            int at = (y + 1) * stride + x + 1;
            if ((flags[at] & (SIGNIFICANT | VISITED)) == SIGNIFICANT) {
                int bit = plain ? coder.plainBit() : coder.decode(magnitudeContext(flags[at]));
                magnitudes[y * width + x] += bit == 1 ? 1 << plane : -(1 << plane);
                flags[at] |= REFINED;
            }
        }
    }

    private static int magnitudeContext(int flag) {
        if ((flag & REFINED) != 0) {
            return FIRST_MAGNITUDE_CONTEXT + 2;
        }
        return (flag & Neighbours.ANY) != 0 ? FIRST_MAGNITUDE_CONTEXT + 1 : FIRST_MAGNITUDE_CONTEXT;
    }

    private void cleanUp(int x, int top, int bottom) {
        int y = top;
        if (bottom - top == STRIPE && isBlank(x, top)) {
            if (coder.decode(ArithmeticDecoder.RUN_LENGTH) == 0) {
                return;
            }
            y += coder.decode(ArithmeticDecoder.UNIFORM) << 1 | coder.decode(ArithmeticDecoder.UNIFORM);
            becomeSignificant((y + 1) * stride + x + 1, x, y);
            y++;
        }
        for (; y < bottom; y++) {
            int at = (y + 1) * stride + x + 1;
            if ((flags[at] & (SIGNIFICANT | VISITED)) == 0
                    && coder.decode(significance[flags[at] & Neighbours.ANY]) == 1) {
                becomeSignificant(at, x, y);
            }
            flags[at] &= ~VISITED;
        }
    }

    /** Whether nothing is known of a whole column of a stripe, so that one decision may do for all of it. */
    private boolean isBlank(int x, int top) {
        int all = 0;
        for (int y = top; y < top + STRIPE; y++) {
            all |= flags[(y + 1) * stride + x + 1];
        }
        return (all & (SIGNIFICANT | VISITED | Neighbours.ANY)) == 0;
    }

    private void becomeSignificant(int at, int x, int y) {
        int negative = decodeSign(flags[at]);
        magnitudes[y * width + x] = 3 << plane;
        flags[at] |= SIGNIFICANT | (negative == 1 ? NEGATIVE : 0);
        int sign = negative << Neighbours.SIGN_SHIFT;
        flags[at + 1] |= Neighbours.WEST | Neighbours.WEST * sign;
        flags[at - 1] |= Neighbours.EAST | Neighbours.EAST * sign;
        flags[at + stride] |= Neighbours.NORTH | Neighbours.NORTH * sign;
        flags[at + stride - 1] |= Neighbours.NORTH_EAST;
        flags[at + stride + 1] |= Neighbours.NORTH_WEST;
        // In causal blocks, a stripe knows nothing of the one below it.
        if (!style.isVerticallyCausal() || y % STRIPE != 0) {
            flags[at - stride] |= Neighbours.SOUTH | Neighbours.SOUTH * sign;
            flags[at - stride - 1] |= Neighbours.SOUTH_EAST;
            flags[at - stride + 1] |= Neighbours.SOUTH_WEST;
        }
    }

    private int decodeSign(int flag) {
        if (plain) {
            return coder.plainBit();
        }
        int context = Neighbours.sign(flag);
        return coder.decode(context & 0x7f) ^ context >> 7 & 1;
    }
}
