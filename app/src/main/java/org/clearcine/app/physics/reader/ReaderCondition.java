package org.clearcine.app.physics.reader;

import java.util.Locale;
import java.util.Objects;

/**
 * What one side of a pair shows.
 *
 * @param method id of a denoiser; empty for the raw loop
 * @param strength of that denoiser, 0 to 1
 */
record ReaderCondition(String method, double strength) {

    static final ReaderCondition RAW = new ReaderCondition("", 0);

    ReaderCondition {
        Objects.requireNonNull(method, "method");
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength " + strength);
        }
    }

    boolean isRaw() {
        return method.isEmpty();
    }

    /** As it stands in the plan, such as {@code classical at 50 %}. */
    String text() {
        return isRaw() ? "raw" : String.format(Locale.ROOT, "%s at %.0f %%", method, 100 * strength);
    }

    /** @throws IllegalArgumentException if the text names no condition */
    static ReaderCondition parse(String text) {
        if (text.equals("raw")) {
            return RAW;
        }
        int at = text.lastIndexOf(" at ");
        if (at < 1 || !text.endsWith(" %")) {
            throw new IllegalArgumentException("no condition: " + text);
        }
        String percent = text.substring(at + 4, text.length() - 2);
        return new ReaderCondition(text.substring(0, at), Double.parseDouble(percent) / 100);
    }
}
