package org.clearcine.core.dicom.codec.jpeg2000;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.clearcine.core.dicom.data.BadInputException;

/** The headers of a codestream, and the packets of each tile, put together from its tile-parts (T.800, annex A). */
final class Codestream {

    private static final int SOC = 0xff4f;
    private static final int SOT = 0xff90;
    private static final int SOD = 0xff93;
    private static final int EOC = 0xffd9;
    private static final int SIZ = 0xff51;
    private static final int COD = 0xff52;
    private static final int COC = 0xff53;
    private static final int RGN = 0xff5e;
    private static final int QCD = 0xff5c;
    private static final int QCC = 0xff5d;
    private static final int POC = 0xff5f;
    private static final int PPM = 0xff60;
    private static final int PPT = 0xff61;

    /** What is said of a tile, or of all of them. A component's own segment goes before the general one. */
    private static final class Parameters {
        private CodingStyle style;
        private CodingStyle componentStyle;
        private Quantization quantization;
        private Quantization componentQuantization;
    }

    private final Map<Integer, Parameters> tileParameters = new HashMap<>();
    private final Map<Integer, ByteArrayOutputStream> tilePackets = new HashMap<>();
    private final Parameters mainParameters = new Parameters();
    private ImageGrid grid;

    private Codestream() {}

    static Codestream read(byte[] data, int offset) throws BadInputException {
        Codestream codestream = new Codestream();
        SegmentReader in = new SegmentReader(data, offset, data.length);
        if (in.unsigned16() != SOC) {
            throw Fault.of("its data do not begin like such a picture");
        }
        int marker = codestream.readHeader(in, codestream.mainParameters, SOT);
        while (marker == SOT) {
            marker = codestream.readTilePart(in);
        }
        if (marker != EOC) {
            throw Fault.damaged();
        }
        return codestream;
    }

    /** The size alone, without looking at anything behind it. */
    static ImageGrid readGrid(byte[] data, int offset) throws BadInputException {
        SegmentReader in = new SegmentReader(data, offset, data.length);
        if (in.unsigned16() != SOC || in.unsigned16() != SIZ) {
            throw Fault.of("its data do not begin like such a picture");
        }
        return ImageGrid.read(in.segment());
    }

    private int readHeader(SegmentReader in, Parameters parameters, int last) throws BadInputException {
        while (true) {
            int marker = in.unsigned16();
            if (marker == last) {
                return marker;
            }
            if (marker < 0xff50 || marker == EOC) {
                throw Fault.damaged();
            }
            SegmentReader segment = in.segment();
            switch (marker) {
                case SIZ -> grid = ImageGrid.read(segment);
                case COD -> parameters.style = CodingStyle.read(segment);
                case COC -> parameters.componentStyle = component(parameters, segment);
                case QCD -> parameters.quantization = Quantization.read(segment);
                case QCC -> parameters.componentQuantization = Quantization.readComponent(segment);
                case RGN -> throw Fault.unsupported("a region of interest");
                case POC -> throw Fault.unsupported("a change of the order of progression");
                case PPM, PPT -> throw Fault.unsupported("packed packet headers");
                default -> {
                    // Comments and lengths change nothing.
                }
            }
        }
    }

    private CodingStyle component(Parameters parameters, SegmentReader segment) throws BadInputException {
        CodingStyle base = parameters.style != null ? parameters.style : mainParameters.style;
        if (base == null) {
            throw Fault.damaged();
        }
        return base.withComponent(segment);
    }

    /** Reads behind SOT up to the next marker, and tells that one; data may end without a marker. */
    private int readTilePart(SegmentReader in) throws BadInputException {
        int start = in.position() - 2;
        SegmentReader sot = in.segment();
        int tile = sot.unsigned16();
        long length = sot.unsigned32();
        if (grid == null || tile >= grid.tileCount()) {
            throw Fault.damaged();
        }
        SegmentReader part = in;
        if (length != 0) {
            long rest = length - (in.position() - start);
            if (rest < 0) {
                throw Fault.damaged();
            }
            part = in.part(rest);
        }
        readHeader(part, tileParameters.computeIfAbsent(tile, key -> new Parameters()), SOD);
        tilePackets.computeIfAbsent(tile, key -> new ByteArrayOutputStream()).writeBytes(part.rest());
        return in.remaining() < 2 ? EOC : in.unsigned16();
    }

    ImageGrid grid() throws BadInputException {
        if (grid == null) {
            throw Fault.damaged();
        }
        return grid;
    }

    CodingStyle style(int tile) throws BadInputException {
        Parameters own = tileParameters.getOrDefault(tile, mainParameters);
        return first(own.componentStyle, own.style, mainParameters.componentStyle, mainParameters.style);
    }

    Quantization quantization(int tile) throws BadInputException {
        Parameters own = tileParameters.getOrDefault(tile, mainParameters);
        return first(
                own.componentQuantization,
                own.quantization,
                mainParameters.componentQuantization,
                mainParameters.quantization);
    }

    /** All packets of a tile, one after the other. */
    byte[] packets(int tile) throws BadInputException {
        ByteArrayOutputStream packets = tilePackets.get(tile);
        if (packets == null) {
            throw Fault.truncated();
        }
        return packets.toByteArray();
    }

    @SafeVarargs
    private static <T> T first(T... candidates) throws BadInputException {
        for (T candidate : candidates) {
            if (candidate != null) {
                return candidate;
            }
        }
        throw Fault.damaged();
    }
}
