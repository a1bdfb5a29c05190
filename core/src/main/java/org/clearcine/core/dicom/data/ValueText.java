package org.clearcine.core.dicom.data;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text out of an element: decoded, divided at backslashes, freed of padding (PS3.5 sections 6.1.2 and 6.2). */
final class ValueText {

    private ValueText() {}

    static List<String> strings(DicomElement element, CharacterSet characterSet) {
        Vr vr = element.vr();
        if (!vr.isString() || element.isEmpty()) {
            return List.of();
        }
        String text = vr.usesCharacterSet()
                ? characterSet.decode(element.bytes())
                : new String(element.bytes(), StandardCharsets.ISO_8859_1);
        if (!vr.isMultiValued()) {
            return List.of(trimEnd(text));
        }
        List<String> values = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\\'); end >= 0; end = text.indexOf('\\', start)) {
            values.add(trim(text.substring(start, end)));
            start = end + 1;
        }
        values.add(trim(text.substring(start)));
        return List.copyOf(values);
    }

    private static String trim(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == ' ') {
            start++;
        }
        return trimEnd(text.substring(start));
    }

    /** Leading spaces of long texts are significant; trailing spaces and zero bytes never are. */
    private static String trimEnd(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\0')) {
            end--;
        }
        return text.substring(0, end);
    }
}
