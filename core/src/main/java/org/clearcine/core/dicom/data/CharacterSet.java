package org.clearcine.core.dicom.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * How text is encoded: Specific Character Set (0008,0005), with and without code extensions (PS3.3 C.12.1.1.2, PS3.5 6.1).
 *
 * <p>Decoding never fails: what cannot be understood becomes the replacement character. An unknown term is read as Latin 1,
 * because a name shown wrongly is better than a loop not shown.
 */
public final class CharacterSet {

    /** ISO 646, the repertoire of a data set that names none. */
    public static final CharacterSet DEFAULT = new CharacterSet(StandardCharsets.US_ASCII, false);

    private final Charset initial;
    private final boolean hasCodeExtensions;

    private CharacterSet(Charset initial, boolean hasCodeExtensions) {
        this.initial = initial;
        this.hasCodeExtensions = hasCodeExtensions;
    }

    /** The character set that these values of Specific Character Set name. */
    public static CharacterSet of(List<String> terms) {
        if (terms.isEmpty()) {
            return DEFAULT;
        }
        boolean extensions =
                terms.size() > 1 || terms.get(0).toUpperCase(Locale.ROOT).startsWith("ISO 2022");
        return new CharacterSet(charset(terms.get(0)), extensions);
    }

    String decode(byte[] bytes) {
        return hasCodeExtensions ? new EscapedText(initial).decode(bytes) : decode(bytes, 0, bytes.length, initial);
    }

    byte[] encode(String text) {
        return text.getBytes(initial);
    }

    /** Whether every character of the text can be written in it. */
    public boolean canEncode(String text) {
        return initial.newEncoder().canEncode(text);
    }

    static String decode(byte[] bytes, int start, int end, Charset charset) {
        String text = new String(bytes, start, end - start, charset);
        return charset.name().equals("JIS_X0201") ? text.replace('\u00A5', '\\') : text;
    }

    private static Charset charset(String term) {
        String key =
                term.toUpperCase(Locale.ROOT).replace("ISO 2022 IR", "ISO_IR").replace("ISO 2022_IR", "ISO_IR");
        String name = switch (key.replace("ISO-IR", "ISO_IR").strip()) {
            case "", "ISO_IR 6" -> "US-ASCII";
            case "ISO_IR 100" -> "ISO-8859-1";
            case "ISO_IR 101" -> "ISO-8859-2";
            case "ISO_IR 109" -> "ISO-8859-3";
            case "ISO_IR 110" -> "ISO-8859-4";
            case "ISO_IR 144" -> "ISO-8859-5";
            case "ISO_IR 127" -> "ISO-8859-6";
            case "ISO_IR 126" -> "ISO-8859-7";
            case "ISO_IR 138" -> "ISO-8859-8";
            case "ISO_IR 148" -> "ISO-8859-9";
            case "ISO_IR 203" -> "ISO-8859-15";
            case "ISO_IR 13" -> "JIS_X0201";
            case "ISO_IR 166" -> "TIS-620";
            case "ISO_IR 58" -> "GB2312";
            case "ISO_IR 149" -> "EUC-KR";
            case "ISO_IR 192" -> "UTF-8";
            case "GB18030" -> "GB18030";
            case "GBK" -> "GBK";
            default -> "ISO-8859-1";
        };
        return orLatin1(name);
    }

    /** Some character sets are in an optional module of the JDK. */
    static Charset orLatin1(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.ISO_8859_1;
    }
}
