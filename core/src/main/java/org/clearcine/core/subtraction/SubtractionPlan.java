package org.clearcine.core.subtraction;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is subtracted from which frame, how far the mask is moved, and in which values.
 *
 * @param rules the first one that holds for a frame counts; frames without any stay as they are, on an empty mask
 */
public record SubtractionPlan(List<MaskRule> rules, MaskShift shift, SubtractionDomain domain) {

    public SubtractionPlan {
        rules = List.copyOf(rules);
        Objects.requireNonNull(shift, "shift");
        Objects.requireNonNull(domain, "domain");
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("nothing to subtract");
        }
    }

    /** One frame is the mask of all. */
    public static SubtractionPlan ofMask(int maskIndex, SubtractionDomain domain) {
        return new SubtractionPlan(List.of(MaskRule.average(List.of(maskIndex))), MaskShift.NONE, domain);
    }

    public SubtractionPlan with(MaskShift newShift) {
        return new SubtractionPlan(rules, newShift, domain);
    }

    public SubtractionPlan with(SubtractionDomain newDomain) {
        return new SubtractionPlan(rules, shift, newDomain);
    }

    /** The same shift and values with another mask for all frames: a remask. */
    public SubtractionPlan withMask(List<Integer> maskIndices) {
        return new SubtractionPlan(List.of(MaskRule.average(maskIndices)), shift, domain);
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
