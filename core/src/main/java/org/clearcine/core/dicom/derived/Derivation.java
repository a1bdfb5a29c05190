package org.clearcine.core.dicom.derived;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * What was done to a loop, by what: goes into the derived object, so that nobody needs to ask later.
 *
 * <p>All texts are plain ASCII without backslashes, because they must read the same in every character set.
 *
 * @param product name of the program
 * @param version of the program
 * @param method identifier of the denoising method or of the trained weights
 * @param settings values of the sliders and whatever else decides the result, in the order to be shown
 * @param subtraction the mask that is subtracted; empty if none is
 * @param purpose what it was made into
 */
public record Derivation(
        String product,
        String version,
        String method,
        List<Setting> settings,
        Optional<Subtraction> subtraction,
        Purpose purpose) {

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

    /**
     * What is subtracted, and how it is to be seen where the pixels are the difference itself.
     *
     * @param scale how a difference became a stored value
     * @param windowCenter in stored values
     * @param windowWidth in stored values
     */
    public record Subtraction(SubtractionPlan plan, DifferenceScale scale, double windowCenter, double windowWidth) {

        public Subtraction {
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(scale, "scale");
            if (!(windowWidth > 0) || !Double.isFinite(windowCenter)) {
                throw new IllegalArgumentException("window " + windowCenter + ", " + windowWidth);
            }
        }

        /** Whether the pixels are the difference; otherwise the object says what a viewer is to subtract. */
        public boolean isBurnedIn() {
            return DerivedSubtraction.isBurnedIn(plan);
        }

        private String verb() {
            return isBurnedIn() ? "Mask subtracted (" + plan.inWords() + "), then denoised by" : Purpose.DENOISED.verb;
        }

        private String after() {
            return isBurnedIn()
                    ? " Stored value = " + plain(scale.zero()) + " + " + plain(scale.factor()) + " x difference."
                    : " Mask not subtracted from these pixels but to be subtracted by the viewer as the mask module says ("
                            + plan.inWords() + ", " + plan.order().inWords() + ").";
        }
    }

    /** Six digits, none of them for show: 2048, not 2048.00. */
    private static String plain(double value) {
        return new BigDecimal(value, new MathContext(6)).stripTrailingZeros().toPlainString();
    }

    /** A denoised loop. */
    public Derivation(String product, String version, String method, List<Setting> settings) {
        this(product, version, method, settings, Purpose.DENOISED);
    }

    /** Without a mask. */
    public Derivation(String product, String version, String method, List<Setting> settings, Purpose purpose) {
        this(product, version, method, settings, Optional.empty(), purpose);
    }

    /** A denoised loop of which a mask is subtracted. */
    public Derivation(String product, String version, String method, List<Setting> settings, Subtraction subtraction) {
        this(product, version, method, settings, Optional.of(subtraction), Purpose.DENOISED);
    }

    public Derivation {
        requirePlain(product);
        requirePlain(version);
        requirePlain(method);
        settings = List.copyOf(settings);
        Objects.requireNonNull(subtraction, "subtraction");
        if (describe(purpose.verb + " " + product, version, method, settings).length() > LONGEST_DESCRIPTION) {
            throw new IllegalArgumentException(settings.size() + " settings are too long to describe");
        }
    }

    /** What was done, in one sentence. */
    public String describe() {
        String verb = subtraction.map(Subtraction::verb).orElse(purpose.verb);
        return describe(verb + " " + product, version, method, settings)
                + subtraction.map(Subtraction::after).orElse("");
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
