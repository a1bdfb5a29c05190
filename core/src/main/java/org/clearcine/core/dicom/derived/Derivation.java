package org.clearcine.core.dicom.derived;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What was done to a loop, by what: goes into the derived object, so that nobody needs to ask later.
 *
 * <p>All texts are plain ASCII without backslashes, because they must read the same in every character set.
 *
 * @param product name of the program
 * @param version of the program
 * @param method identifier of the denoising method or of the trained weights
 * @param settings values of the sliders and whatever else decides the result, in the order to be shown
 * @param purpose what it was made into
 */
public record Derivation(String product, String version, String method, List<Setting> settings, Purpose purpose) {

    /** What the loop was made into. */
    public enum Purpose {
        DENOISED("DENOISED", "Denoised by"),
        LOWER_DOSE("SIMULATED LOW DOSE", "Lower dose simulated by");

        private final String stamp;
        private final String verb;

        Purpose(String stamp, String verb) {
            this.stamp = stamp;
            this.verb = verb;
        }

        /** Stands before the series description. */
        String stamp() {
            return stamp;
        }

        boolean isDenoised() {
            return this == DENOISED;
        }
    }

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_DESCRIPTION = 700;

    /** One setting with its value as it was shown to the user. */
    public record Setting(String name, String value) {

        public Setting {
            requirePlain(name);
            requirePlain(value);
        }
    }

    public Derivation {
        requirePlain(product);
        requirePlain(version);
        requirePlain(method);
        settings = List.copyOf(settings);
        if (describe(purpose.verb + " " + product, version, method, settings).length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException(settings.size() + " settings are too long to describe");
        }
    }

    /** A denoised loop. */
    public Derivation(String product, String version, String method, List<Setting> settings) {
        this(product, version, method, settings, Purpose.DENOISED);
    }

    /** What was done, in one sentence. */
    public String describe() {
        return describe(purpose.verb + " " + product, version, method, settings);
    }

    private static String describe(String doneBy, String version, String method, List<Setting> settings) {
        String values = settings.stream()
                .map(setting -> setting.name() + " " + setting.value())
                .collect(Collectors.joining(", "));
        String with = values.isEmpty() ? "" : " (" + values + ")";
        return doneBy + " " + version + ", method " + method + with + ".";
    }

    private static void requirePlain(String text) {
        Objects.requireNonNull(text, "text");
        boolean plain = text.chars().allMatch(c -> c >= ' ' && c < 127 && c != '\\');
        if (text.isBlank() || text.length() > LONGEST_NAME || !plain) {
            throw new IllegalArgumentException("not a text of 1 to 64 plain characters: " + text);
        }
    }
}
