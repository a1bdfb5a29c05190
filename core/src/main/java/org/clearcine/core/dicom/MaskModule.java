package org.clearcine.core.dicom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.subtraction.MaskRule;
import org.clearcine.core.subtraction.MaskShift;
import org.clearcine.core.subtraction.SubtractionDomain;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * Reads the Mask module (PS3.3 section C.7.6.10). A rule that makes no sense for the loop is left out with a warning: the
 * frames can be seen without.
 */
final class MaskModule {

    private final DataSet dataSet;
    private final int frameCount;
    private final List<String> warnings;

    MaskModule(DataSet dataSet, int frameCount, List<String> warnings) {
        this.dataSet = dataSet;
        this.frameCount = frameCount;
        this.warnings = warnings;
    }

    /** What the file asks for; nothing if it asks for no subtraction. */
    Optional<SubtractionPlan> plan() {
        List<MaskRule> rules = new ArrayList<>();
        Optional<MaskShift> shift = Optional.empty();
        boolean leftOut = false;
        for (DataSet item : dataSet.items(Tag.MaskSubtractionSequence)) {
            if (item.string(Tag.MaskOperation).orElse("NONE").equals("NONE")) {
                continue;
            }
            Optional<MaskRule> rule = rule(item);
            Optional<MaskShift> own = shift(item);
            leftOut |= rule.isEmpty() || shift.isPresent() && !shift.equals(own);
            if (rule.isPresent() && (shift.isEmpty() || shift.equals(own))) {
                rules.add(rule.get());
                shift = own;
            }
        }
        if (leftOut) {
            warnings.add("A mask of the file cannot be subtracted and is left out.");
        }
        MaskShift used = shift.orElse(MaskShift.NONE);
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of(new SubtractionPlan(rules, used, domain(PixelIntensityRelationship.of(dataSet))));
    }

    /** The values in which thickness adds up. */
    static SubtractionDomain domain(PixelIntensityRelationship relationship) {
        return relationship == PixelIntensityRelationship.LIN ? SubtractionDomain.LOGARITHM : SubtractionDomain.STORED;
    }

    private Optional<MaskRule> rule(DataSet item) {
        int averaged = Math.max(1, item.integer(Tag.ContrastFrameAveraging).orElse(1));
        int offset = item.integer(Tag.TIDOffset).orElse(1);
        try {
            return switch (item.string(Tag.MaskOperation).orElse("")) {
                case "AVG_SUB" ->
                    Optional.of(new MaskRule(MaskRule.Operation.AVERAGE, ranges(item), masks(item), 0, averaged));
                case "TID" ->
                    Optional.of(
                            new MaskRule(MaskRule.Operation.TIME_INTERVAL, ranges(item), List.of(), offset, averaged));
                case "REV_TID" ->
                    Optional.of(new MaskRule(
                            MaskRule.Operation.REVERSED_TIME_INTERVAL, ranges(item), List.of(), offset, averaged));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    private List<Integer> masks(DataSet item) {
        List<Integer> masks = IntStream.of(item.integers(Tag.MaskFrameNumbers))
                .map(number -> number - 1)
                .boxed()
                .toList();
        if (masks.stream().anyMatch(index -> index < 0 || index >= frameCount)) {
            throw new IllegalArgumentException("mask frames " + masks + " of " + frameCount);
        }
        return masks;
    }

    private static List<MaskRule.Range> ranges(DataSet item) {
        int[] numbers = item.integers(Tag.ApplicableFrameRange);
        if (numbers.length % 2 == 1) {
            throw new IllegalArgumentException("half a range");
        }
        List<MaskRule.Range> ranges = new ArrayList<>();
        for (int i = 0; i < numbers.length; i += 2) {
            ranges.add(new MaskRule.Range(numbers[i] - 1, numbers[i + 1] - 1));
        }
        return ranges;
    }

    private static Optional<MaskShift> shift(DataSet item) {
        double[] shift = item.decimals(Tag.MaskSubPixelShift);
        try {
            return Optional.of(shift.length == 2 ? new MaskShift(shift[0], shift[1]) : MaskShift.NONE);
        } catch (IllegalArgumentException senseless) {
            return Optional.of(MaskShift.NONE);
        }
    }
}
