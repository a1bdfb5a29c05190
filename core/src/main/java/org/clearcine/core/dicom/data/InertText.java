package org.clearcine.core.dicom.data;

/**
 * Makes text from a file harmless to show: no line breaks, no terminal escapes, no characters that turn the direction of
 * writing around, never longer than a line.
 */
public final class InertText {

    private static final int LONGEST = 256;

    private InertText() {}

    /** The same text with every control and direction character replaced by a middle dot, cut to 256 characters. */
    public static String of(String text) {
        StringBuilder inert = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints().limit(LONGEST).map(InertText::inert).forEach(inert::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST ? inert + "..." : inert.toString();
    }

    private static int inert(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> '\u00B7';
            default -> codePoint;
        };
    }
}
