package org.clearcine.core.dicom.data;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Value representation: how the bytes of a value are to be understood (PS3.5 section 6.2). */
public enum Vr {
    AE(Kind.ASCII),
    AS(Kind.ASCII),
    AT(Kind.TAG, 2),
    CS(Kind.ASCII),
    DA(Kind.ASCII),
    DS(Kind.ASCII),
    DT(Kind.ASCII),
    FD(Kind.FLOATING, 8),
    FL(Kind.FLOATING, 4),
    IS(Kind.ASCII),
    LO(Kind.TEXT),
    LT(Kind.LONG_TEXT),
    OB(Kind.BYTES),
    OD(Kind.FLOATING, 8),
    OF(Kind.FLOATING, 4),
    OL(Kind.UNSIGNED, 4),
    OV(Kind.UNSIGNED, 8),
    OW(Kind.UNSIGNED, 2),
    PN(Kind.TEXT),
    SH(Kind.TEXT),
    SL(Kind.SIGNED, 4),
    SQ(Kind.SEQUENCE),
    SS(Kind.SIGNED, 2),
    ST(Kind.LONG_TEXT),
    SV(Kind.SIGNED, 8),
    TM(Kind.ASCII),
    UC(Kind.TEXT),
    UI(Kind.ASCII),
    UL(Kind.UNSIGNED, 4),
    UN(Kind.BYTES),
    UR(Kind.LONG_TEXT),
    US(Kind.UNSIGNED, 2),
    UT(Kind.LONG_TEXT),
    UV(Kind.UNSIGNED, 8);

    private static final List<Optional<Vr>> KNOWN =
            Arrays.stream(values()).map(Optional::of).toList();

    /** What a value is made of. */
    enum Kind {
        ASCII,
        TEXT,
        LONG_TEXT,
        TAG,
        SIGNED,
        UNSIGNED,
        FLOATING,
        BYTES,
        SEQUENCE
    }

    private final Kind kind;
    private final int unitBytes;

    Vr(Kind kind) {
        this(kind, 1);
    }

    Vr(Kind kind, int unitBytes) {
        this.kind = kind;
        this.unitBytes = unitBytes;
    }

    Kind kind() {
        return kind;
    }

    /** Bytes that change their order together in big endian. */
    public int unitBytes() {
        return unitBytes;
    }

    /** Bytes of one number. */
    int numberBytes() {
        return this == AT ? 4 : unitBytes;
    }

    boolean isString() {
        return kind == Kind.ASCII || kind == Kind.TEXT || kind == Kind.LONG_TEXT;
    }

    /** Whether a backslash divides the value into several; long texts may hold one as an ordinary character. */
    boolean isMultiValued() {
        return kind != Kind.LONG_TEXT;
    }

    /** Whether Specific Character Set applies (PS3.5 section 6.1.2.3). */
    boolean usesCharacterSet() {
        return kind == Kind.TEXT || (kind == Kind.LONG_TEXT && this != UR);
    }

    /** Whether the length takes four bytes after two reserved ones in explicit encodings (PS3.5 section 7.1.2). */
    public boolean hasLongLength() {
        return switch (this) {
            case OB, OD, OF, OL, OV, OW, SQ, SV, UC, UN, UR, UT, UV -> true;
            default -> false;
        };
    }

    /** What makes an odd value even: a space for text, a zero byte for the rest. */
    public byte padding() {
        return (byte) (isString() && this != UI ? ' ' : 0);
    }

    /** The representation of this two-letter code, if the standard knows it. */
    public static Optional<Vr> of(String code) {
        return code.length() == 2 ? of(code.charAt(0), code.charAt(1)) : Optional.empty();
    }

    /** The same, from its letters; asked for every attribute of a file, so it makes nothing new. */
    public static Optional<Vr> of(char first, char second) {
        for (Optional<Vr> known : KNOWN) {
            String name = known.orElseThrow().name();
            if (name.charAt(0) == first && name.charAt(1) == second) {
                return known;
            }
        }
        return Optional.empty();
    }
}
