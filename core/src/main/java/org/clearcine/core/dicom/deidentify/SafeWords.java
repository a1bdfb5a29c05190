package org.clearcine.core.dicom.deidentify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts that say nothing about a person: known terms, and nothing else.
 *
 * <p>A list of what is forbidden would miss the name that nobody thought of; a list of what may stay cannot.
 */
final class SafeWords {

    private static final Set<String> TERMS = Set.copyOf(ResourceLines.of("defined-terms.txt"));
    private static final Set<String> WORDS = Set.copyOf(ResourceLines.of("descriptor-words.txt"));
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}.-]+");
    private static final Pattern SHORT_NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?");
    private static final Pattern CODE = Pattern.compile("\\d{5,16}|[A-Z]-[0-9A-F]{5}");

    private SafeWords() {}

    /** Whether a coded value is a defined term, or the code of a coding scheme. */
    static boolean isTerm(String value) {
        return TERMS.contains(value);
    }

    /** Whether it has the form of a code of DCM, SNOMED CT or SNOMED RT. */
    static boolean isCode(String value) {
        return CODE.matcher(value).matches();
    }

    /** What remains of descriptions when only terms of the examination and numbers below 1000 stay; perhaps nothing. */
    static String cleaned(List<String> values) {
        return values.stream()
                .flatMap(value -> Arrays.stream(SEPARATORS.split(value)))
                .filter(word -> WORDS.contains(word.toLowerCase(Locale.ROOT))
                        || SHORT_NUMBER.matcher(word).matches())
                .collect(Collectors.joining(" "));
    }
}
