package org.clearcine.core.dicom.writing;

import java.math.BigInteger;
import java.util.UUID;

/** Unique identifiers of this program. */
public final class DicomUid {

    /** Says which program wrote a file (PS3.7 D.3.3.2); chosen once, at random. */
    static final String IMPLEMENTATION_CLASS = "2.25.339246905514484397196408796732542544258";

    static final String IMPLEMENTATION_VERSION = "CLEARCINE";

    private DicomUid() {}

    /** A UID that nobody else has, made from a random UUID (PS3.5 section B.2). */
    public static String create() {
        UUID uuid = UUID.randomUUID();
        BigInteger high = BigInteger.valueOf(uuid.getMostSignificantBits());
        BigInteger low = BigInteger.valueOf(uuid.getLeastSignificantBits());
        BigInteger word = BigInteger.ONE.shiftLeft(64);
        BigInteger value = high.mod(word).shiftLeft(64).add(low.mod(word));
        return "2.25." + value;
    }
}
