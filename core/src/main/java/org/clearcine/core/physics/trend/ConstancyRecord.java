package org.clearcine.core.physics.trend;

import java.time.Instant;
import java.util.Objects;

/**
 * One figure on one day.
 *
 * @param device a name that the site chose for the device; never a patient
 * @param protocol a name that the site chose for the protocol
 * @param quantity such as {@code Temporal SD}
 */
public record ConstancyRecord(Instant when, String device, String protocol, String quantity, double value) {

    public ConstancyRecord {
        Objects.requireNonNull(when, "when");
        for (String text : new String[] {device, protocol, quantity}) {
            if (text.isBlank() || text.matches("(?s).*[\\t\\r\\n].*")) {
                throw new IllegalArgumentException("a name that is empty or of several lines");
            }
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(quantity + " " + value);
        }
    }
}
