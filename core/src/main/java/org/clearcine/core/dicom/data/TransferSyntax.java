package org.clearcine.core.dicom.data;

import java.util.Optional;

/**
 * How a data set and its pixels are encoded (PS3.5 annex A).
 *
 * <p>Encodings that this program does not decode are listed too, so that they are refused by name instead of read wrongly.
 */
public enum TransferSyntax {
    IMPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2", "Implicit VR Little Endian", Traits.NATIVE),
    EXPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2.1", "Explicit VR Little Endian", Traits.NATIVE),
    DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN("1.2.840.10008.1.2.1.99", "Deflated Explicit VR Little Endian", Traits.NATIVE),
    EXPLICIT_VR_BIG_ENDIAN("1.2.840.10008.1.2.2", "Explicit VR Big Endian", Traits.NATIVE),
    RLE_LOSSLESS("1.2.840.10008.1.2.5", "RLE Lossless", Traits.LOSSLESS),
    JPEG_BASELINE("1.2.840.10008.1.2.4.50", "JPEG Baseline (Process 1)", Traits.LOSSY),
    JPEG_EXTENDED("1.2.840.10008.1.2.4.51", "JPEG Extended (Process 2 & 4)", Traits.LOSSY),
    JPEG_SPECTRAL_SELECTION(
            "1.2.840.10008.1.2.4.53", "JPEG Spectral Selection, Non-Hierarchical (Process 6 & 8)", Traits.REFUSED),
    JPEG_FULL_PROGRESSION(
            "1.2.840.10008.1.2.4.55", "JPEG Full Progression, Non-Hierarchical (Process 10 & 12)", Traits.REFUSED),
    JPEG_LOSSLESS("1.2.840.10008.1.2.4.57", "JPEG Lossless, Non-Hierarchical (Process 14)", Traits.LOSSLESS),
    JPEG_LOSSLESS_SV1(
            "1.2.840.10008.1.2.4.70", "JPEG Lossless, First-Order Prediction (Process 14 SV1)", Traits.LOSSLESS),
    JPEG_LS_LOSSLESS("1.2.840.10008.1.2.4.80", "JPEG-LS Lossless", Traits.LOSSLESS),
    JPEG_LS_NEAR_LOSSLESS("1.2.840.10008.1.2.4.81", "JPEG-LS Near-Lossless", Traits.LOSSY),
    JPEG_2000_LOSSLESS("1.2.840.10008.1.2.4.90", "JPEG 2000 (Lossless Only)", Traits.LOSSLESS),
    JPEG_2000("1.2.840.10008.1.2.4.91", "JPEG 2000", Traits.LOSSY),
    JPEG_2000_PART_2_LOSSLESS(
            "1.2.840.10008.1.2.4.92", "JPEG 2000 Part 2 Multi-component (Lossless Only)", Traits.REFUSED),
    JPEG_2000_PART_2("1.2.840.10008.1.2.4.93", "JPEG 2000 Part 2 Multi-component", Traits.REFUSED),
    JPIP_REFERENCED("1.2.840.10008.1.2.4.94", "JPIP Referenced", Traits.REFUSED),
    JPIP_REFERENCED_DEFLATE("1.2.840.10008.1.2.4.95", "JPIP Referenced Deflate", Traits.REFUSED),
    MPEG2_MAIN("1.2.840.10008.1.2.4.100", "MPEG2 Main Profile / Main Level", Traits.REFUSED),
    MPEG2_HIGH("1.2.840.10008.1.2.4.101", "MPEG2 Main Profile / High Level", Traits.REFUSED),
    MPEG4_HIGH("1.2.840.10008.1.2.4.102", "MPEG-4 AVC/H.264 High Profile / Level 4.1", Traits.REFUSED),
    MPEG4_BLU_RAY("1.2.840.10008.1.2.4.103", "MPEG-4 AVC/H.264 BD-compatible", Traits.REFUSED),
    MPEG4_2D("1.2.840.10008.1.2.4.104", "MPEG-4 AVC/H.264 High Profile for 2D Video", Traits.REFUSED),
    MPEG4_3D("1.2.840.10008.1.2.4.105", "MPEG-4 AVC/H.264 High Profile for 3D Video", Traits.REFUSED),
    MPEG4_STEREO("1.2.840.10008.1.2.4.106", "MPEG-4 AVC/H.264 Stereo High Profile", Traits.REFUSED),
    HEVC_MAIN("1.2.840.10008.1.2.4.107", "HEVC/H.265 Main Profile", Traits.REFUSED),
    HEVC_MAIN_10("1.2.840.10008.1.2.4.108", "HEVC/H.265 Main 10 Profile", Traits.REFUSED),
    JPEG_XL_LOSSLESS("1.2.840.10008.1.2.4.110", "JPEG XL Lossless", Traits.REFUSED),
    JPEG_XL_RECOMPRESSION("1.2.840.10008.1.2.4.111", "JPEG XL JPEG Recompression", Traits.REFUSED),
    JPEG_XL("1.2.840.10008.1.2.4.112", "JPEG XL", Traits.REFUSED),
    HTJ2K_LOSSLESS("1.2.840.10008.1.2.4.201", "High-Throughput JPEG 2000 (Lossless Only)", Traits.REFUSED),
    HTJ2K_LOSSLESS_RPCL("1.2.840.10008.1.2.4.202", "High-Throughput JPEG 2000 RPCL (Lossless Only)", Traits.REFUSED),
    HTJ2K("1.2.840.10008.1.2.4.203", "High-Throughput JPEG 2000", Traits.REFUSED),
    JPIP_HTJ2K_REFERENCED("1.2.840.10008.1.2.4.204", "JPIP HTJ2K Referenced", Traits.REFUSED),
    JPIP_HTJ2K_REFERENCED_DEFLATE("1.2.840.10008.1.2.4.205", "JPIP HTJ2K Referenced Deflate", Traits.REFUSED),
    DEFLATED_IMAGE_FRAME("1.2.840.10008.1.2.8.1", "Deflated Image Frame Compression", Traits.REFUSED),
    RFC_2557_MIME("1.2.840.10008.1.2.6.1", "RFC 2557 MIME encapsulation", Traits.REFUSED),
    XML_ENCODING("1.2.840.10008.1.2.6.2", "XML Encoding", Traits.REFUSED);

    private enum Traits {
        NATIVE,
        LOSSLESS,
        LOSSY,
        REFUSED
    }

    private final String uid;
    private final String title;
    private final Traits traits;

    TransferSyntax(String uid, String title, Traits traits) {
        this.uid = uid;
        this.title = title;
        this.traits = traits;
    }

    public String uid() {
        return uid;
    }

    /** The standard's name, for messages. */
    public String title() {
        return title;
    }

    /** Whether this program decodes pixels in it. */
    public boolean isSupported() {
        return traits != Traits.REFUSED;
    }

    /** Whether frames lie in fragments (PS3.5 section A.4) instead of one after the other. */
    public boolean isEncapsulated() {
        return traits != Traits.NATIVE;
    }

    /** Whether decoded values may differ from the encoded ones. */
    public boolean mayBeLossy() {
        return traits == Traits.LOSSY;
    }

    public boolean isBigEndian() {
        return this == EXPLICIT_VR_BIG_ENDIAN;
    }

    public boolean isExplicit() {
        return this != IMPLICIT_VR_LITTLE_ENDIAN;
    }

    public boolean isDeflated() {
        return this == DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN;
    }

    /** The transfer syntax with this UID, if it is a known one. */
    public static Optional<TransferSyntax> of(String uid) {
        for (TransferSyntax syntax : values()) {
            if (syntax.uid.equals(uid)) {
                return Optional.of(syntax);
            }
        }
        return Optional.empty();
    }
}
