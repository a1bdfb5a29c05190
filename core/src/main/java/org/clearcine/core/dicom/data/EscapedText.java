package org.clearcine.core.dicom.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Decodes one value with code extensions: escape sequences that change the repertoire on the way (ISO 2022; PS3.5 section
 * 6.1.2.5, terms in PS3.3 C.12.1.1.2).
 *
 * <p>Low bytes are read through G0, high bytes through G1. G0 is ASCII, or one of the two Japanese repertoires that take
 * two low bytes a character; those are decoded through EUC-JP, where the same pairs stand as high bytes.
 */
final class EscapedText {

    private static final byte ESCAPE = 0x1B;
    private static final byte SINGLE_SHIFT_3 = (byte) 0x8F;

    private enum G0 {
        ASCII,
        JIS_X_0208,
        JIS_X_0212
    }

    private final Charset initial;
    private final StringBuilder text = new StringBuilder();
    private G0 g0 = G0.ASCII;
    private Charset g1;

    EscapedText(Charset initial) {
        this.initial = initial;
        this.g1 = initial;
    }

    String decode(byte[] bytes) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == ESCAPE;
            if (!escape && !(g0 == G0.ASCII && isDelimiter(bytes[i]))) {
                continue;
            }
            append(bytes, start, i);
            if (escape) {
                i += designate(bytes, i) - 1;
                start = i + 1;
            } else {
                g1 = initial;
                start = i;
            }
        }
        append(bytes, start, bytes.length);
        return text.toString();
    }

    /** Where every value begins again with the first character set (PS3.5 section 6.1.2.5.3). */
    private static boolean isDelimiter(byte b) {
        return b == '\\' || b == '^' || b == '=' || b == '\r' || b == '\n' || b == '\t' || b == '\f';
    }

    private void append(byte[] bytes, int start, int end) {
        if (g0 == G0.ASCII) {
            text.append(CharacterSet.decode(bytes, start, end, g1));
            return;
        }
        ByteArrayOutputStream raised = new ByteArrayOutputStream((end - start) * 3 / 2 + 1);
        for (int i = start; i < end; i++) {
            if (g0 == G0.JIS_X_0212 && (i - start) % 2 == 0) {
                raised.write(SINGLE_SHIFT_3);
            }
            raised.write(bytes[i] | 0x80);
        }
        text.append(raised.toString(CharacterSet.orLatin1("EUC-JP")));
    }

    /** Follows the escape sequence at {@code i} and returns its length; an unknown one is skipped without effect. */
    private int designate(byte[] bytes, int i) {
        String sequence = new String(bytes, i + 1, Math.min(3, bytes.length - i - 1), StandardCharsets.ISO_8859_1);
        if (sequence.startsWith("$(D")) {
            g0 = G0.JIS_X_0212;
            return 4;
        }
        if (sequence.startsWith("$)C") || sequence.startsWith("$)A")) {
            g1 = CharacterSet.orLatin1(sequence.charAt(2) == 'C' ? "EUC-KR" : "GB2312");
            return 4;
        }
        if (sequence.startsWith("$B") || sequence.startsWith("$@")) {
            g0 = G0.JIS_X_0208;
            return 3;
        }
        if (sequence.startsWith("(B") || sequence.startsWith("(J")) {
            g0 = G0.ASCII;
            return 3;
        }
        if (sequence.startsWith(")I")) {
            g1 = CharacterSet.orLatin1("JIS_X0201");
            return 3;
        }
        if (sequence.startsWith("-") && sequence.length() > 1) {
            g1 = CharacterSet.orLatin1(latin(sequence.charAt(1)));
            return 3;
        }
        return 1;
    }

    private static String latin(char finalByte) {
        return switch (finalByte) {
            case 'B' -> "ISO-8859-2";
            case 'C' -> "ISO-8859-3";
            case 'D' -> "ISO-8859-4";
            case 'L' -> "ISO-8859-5";
            case 'G' -> "ISO-8859-6";
            case 'F' -> "ISO-8859-7";
            case 'H' -> "ISO-8859-8";
            case 'M' -> "ISO-8859-9";
            case 'b' -> "ISO-8859-15";
            case 'T' -> "TIS-620";
            default -> "ISO-8859-1";
        };
    }
}
