package org.clearcine.core.subtraction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is subtracted from which frame, how far the mask is moved, in which values, and whether before or after denoising.
 *
 * @param rules the first one that holds for a frame counts; frames without any stay as they are, on an empty mask
 */
public record SubtractionPlan(List<MaskRule> rules, MaskShift shift, SubtractionDomain domain, SubtractionOrder order) {

    public SubtractionPlan {
        rules = List.copyOf(rules);
        Objects.requireNonNull(shift, "shift");
        Objects.requireNonNull(domain, "domain");
        Objects.requireNonNull(order, "order");
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("nothing to subtract");
        }
    }

    /** Subtracted after denoising. */
    public SubtractionPlan(List<MaskRule> rules, MaskShift shift, SubtractionDomain domain) {
        this(rules, shift, domain, SubtractionOrder.DENOISE_FIRST);
    }

    /** One frame is the mask of all. */
    public static SubtractionPlan ofMask(int maskIndex, SubtractionDomain domain) {
        return new SubtractionPlan(List.of(MaskRule.average(List.of(maskIndex))), MaskShift.NONE, domain);
    }

    public SubtractionPlan with(MaskShift newShift) {
        return new SubtractionPlan(rules, newShift, domain, order);
    }

    public SubtractionPlan with(SubtractionDomain newDomain) {
        return new SubtractionPlan(rules, shift, newDomain, order);
    }

    public SubtractionPlan with(SubtractionOrder newOrder) {
        return new SubtractionPlan(rules, shift, domain, newOrder);
    }

    /** The same shift and values with another mask for all frames: a remask. */
    public SubtractionPlan withMask(List<Integer> maskIndices) {
        return new SubtractionPlan(List.of(MaskRule.average(maskIndices)), shift, domain, order);
    }

    /** The rule for a frame; none if the frame is not subtracted from. */
    public Optional<MaskRule> ruleOf(int index, int frameCount) {
        return rules.stream()
                .filter(rule -> !rule.masksOf(index, frameCount).isEmpty())
                .findFirst();
    }

    /** Such as "mask frame 2, mask moved 0.3 px right, difference of logarithms". */
    public String inWords() {
        String masks = rules.size() == 1 ? rules.get(0).inWords() : rules.size() + " masks of the file";
        return masks + ", " + shift.inWords() + ", " + domain.inWords();
    }
}
