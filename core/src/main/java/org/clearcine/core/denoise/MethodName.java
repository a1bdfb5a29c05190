package org.clearcine.core.denoise;

import java.util.Objects;
import java.util.Optional;

/**
 * Which method made a picture; what labels, reports and derived objects say.
 *
 * @param id the denoiser's id
 * @param weightsSha256 hash of the weights it ran with, 64 hexadecimal digits; empty for a method without weights
 */
public record MethodName(String id, Optional<String> weightsSha256) {

    private static final int SHOWN_DIGITS = 12;

    public MethodName {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(weightsSha256, "weightsSha256");
    }

    /** A method without weights. */
    public static MethodName of(String id) {
        return new MethodName(id, Optional.empty());
    }

    /** The id, and enough of the hash to tell two sets of weights apart that bear one name. */
    public String text() {
        return weightsSha256
                .map(hash -> id + ", weights " + hash.substring(0, Math.min(SHOWN_DIGITS, hash.length())))
                .orElse(id);
    }
}
