package org.clearcine.core.dicom.codec.jpeg2000;

import org.clearcine.core.dicom.data.BadInputException;

/** How a tile is cut and coded: COD and COC segments (T.800, A.6.1 and A.6.2). */
final class CodingStyle {

    static final int LRCP = 0;
    static final int RLCP = 1;
    static final int RPCL = 2;
    static final int PCRL = 3;
    static final int CPRL = 4;

    private static final int MOST_LEVELS = 32;
    private static final int WHOLE = 15;
    private static final int BYPASS = 1;
    private static final int RESET = 2;
    private static final int TERMINATE_ALL = 4;
    private static final int CAUSAL = 8;
    private static final int SEGMENTATION_SYMBOLS = 32;
    private static final int HIGH_THROUGHPUT = 64;

    private final int scod;
    private final int progression;
    private final int layers;
    private int levels;
    private int blockWidthExponent;
    private int blockHeightExponent;
    private int blockStyle;
    private boolean reversible;
    private int[] precinctExponents;

    private CodingStyle(int scod, int progression, int layers) {
        this.scod = scod;
        this.progression = progression;
        this.layers = layers;
    }

    static CodingStyle read(SegmentReader cod) throws BadInputException {
        int scod = cod.unsigned8();
        CodingStyle style = new CodingStyle(scod, cod.unsigned8(), cod.unsigned16());
        if (style.progression > CPRL || style.layers == 0) {
            throw Fault.damaged();
        }
        cod.unsigned8();
        style.readComponent(cod, (scod & 1) != 0);
        return style;
    }

    /** This style with what a COC segment says of the one component. */
    CodingStyle withComponent(SegmentReader coc) throws BadInputException {
        CodingStyle style = new CodingStyle(scod, progression, layers);
        if (coc.unsigned8() != 0) {
            throw Fault.damaged();
        }
        style.readComponent(coc, (coc.unsigned8() & 1) != 0);
        return style;
    }

    private void readComponent(SegmentReader in, boolean ownPrecincts) throws BadInputException {
        levels = in.unsigned8();
        blockWidthExponent = in.unsigned8() + 2;
        blockHeightExponent = in.unsigned8() + 2;
        blockStyle = in.unsigned8();
        int transform = in.unsigned8();
        reversible = transform == 1;
        if ((blockStyle & HIGH_THROUGHPUT) != 0) {
            throw Fault.unsupported("high-throughput coding");
        }
        boolean blocks =
                blockWidthExponent <= 10 && blockHeightExponent <= 10 && blockWidthExponent + blockHeightExponent <= 12;
        if (levels > MOST_LEVELS || transform > 1 || !blocks) {
            throw Fault.damaged();
        }
        precinctExponents = new int[levels + 1];
        for (int resolution = 0; resolution <= levels; resolution++) {
            int exponents = ownPrecincts ? in.unsigned8() : WHOLE << 4 | WHOLE;
            if (resolution > 0 && ((exponents & 0xf) == 0 || exponents >> 4 == 0)) {
                throw Fault.damaged();
            }
            precinctExponents[resolution] = exponents;
        }
    }

    int progression() {
        return progression;
    }

    int layers() {
        return layers;
    }

    int levels() {
        return levels;
    }

    int blockWidthExponent() {
        return blockWidthExponent;
    }

    int blockHeightExponent() {
        return blockHeightExponent;
    }

    /** Whether the 5/3 wavelet is used, else the 9/7 one. */
    boolean isReversible() {
        return reversible;
    }

    int precinctWidthExponent(int resolution) {
        return precinctExponents[resolution] & 0xf;
    }

    int precinctHeightExponent(int resolution) {
        return precinctExponents[resolution] >> 4;
    }

    boolean hasPacketEndMarkers() {
        return (scod & 4) != 0;
    }

    boolean bypassesArithmeticCoder() {
        return (blockStyle & BYPASS) != 0;
    }

    boolean resetsContexts() {
        return (blockStyle & RESET) != 0;
    }

    boolean terminatesEachPass() {
        return (blockStyle & TERMINATE_ALL) != 0;
    }

    boolean isVerticallyCausal() {
        return (blockStyle & CAUSAL) != 0;
    }

    boolean hasSegmentationSymbols() {
        return (blockStyle & SEGMENTATION_SYMBOLS) != 0;
    }
}
