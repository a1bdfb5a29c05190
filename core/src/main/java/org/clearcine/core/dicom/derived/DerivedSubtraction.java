package org.clearcine.core.dicom.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.subtraction.MaskRule;
import org.clearcine.core.subtraction.SubtractionOrder;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * What a derived object says about a mask that was subtracted on the screen.
 *
 * <p>Denoised frames are saved as they are, and the Mask module (PS3.3 section C.7.6.10) says what a viewer is to subtract
 * from them. A difference that was denoised cannot be saved so: its pixels are the difference, the module goes, and so does
 * every attribute that explains the old values.
 */
final class DerivedSubtraction {

    private static final int[] OF_OLD_VALUES = {
        Tag.MaskSubtractionSequence,
        Tag.RecommendedViewingMode,
        Tag.ModalityLUTSequence,
        Tag.RescaleIntercept,
        Tag.RescaleSlope,
        Tag.RescaleType,
        Tag.VOILUTSequence,
        Tag.WindowCenterWidthExplanation,
        Tag.PixelIntensityRelationshipSign,
        Tag.PixelPaddingValue,
        Tag.PixelPaddingRangeLimit,
        Tag.RealWorldValueMappingSequence
    };

    private DerivedSubtraction() {}

    /** Whether the pixels of the object are the difference itself. */
    static boolean isBurnedIn(SubtractionPlan plan) {
        return plan.order() == SubtractionOrder.SUBTRACT_FIRST;
    }

    /** Puts what a viewer needs to subtract, or to see what was subtracted. */
    static void put(DataSetBuilder derived, Derivation.Subtraction subtraction) {
        if (!isBurnedIn(subtraction.plan())) {
            derived.putItems(
                            Tag.MaskSubtractionSequence,
                            subtraction.plan().rules().stream()
                                    .map(rule -> item(rule, subtraction.plan()))
                                    .toList())
                    .put(Tag.RecommendedViewingMode, Vr.CS, "SUB");
            SubtractedFunctionalGroups.dropShiftsOfFormerMask(derived);
            return;
        }
        for (int tag : OF_OLD_VALUES) {
            derived.remove(tag);
        }
        if (derived.contains(Tag.SharedFunctionalGroupsSequence)) {
            SubtractedFunctionalGroups.put(derived, window(subtraction));
            return;
        }
        // Neither proportional to the intensity nor its logarithm: nothing may be computed from it.
        derived.put(Tag.PixelIntensityRelationship, Vr.CS, "DISP");
        window(subtraction).forEach(derived::put);
    }

    private static DataSet window(Derivation.Subtraction subtraction) {
        return DataSet.builder()
                .put(Tag.WindowCenter, Vr.DS, decimal(subtraction.windowCenter()))
                .put(Tag.WindowWidth, Vr.DS, decimal(subtraction.windowWidth()))
                .put(Tag.VOILUTFunction, Vr.CS, "LINEAR_EXACT")
                .build();
    }

    private static DataSet item(MaskRule rule, SubtractionPlan plan) {
        DataSetBuilder item = DataSet.builder()
                .put(
                        Tag.MaskOperation,
                        Vr.CS,
                        switch (rule.operation()) {
                            case AVERAGE -> "AVG_SUB";
                            case TIME_INTERVAL -> "TID";
                            case REVERSED_TIME_INTERVAL -> "REV_TID";
                        });
        if (!rule.ranges().isEmpty()) {
            List<Integer> ends = new ArrayList<>();
            rule.ranges().forEach(range -> ends.addAll(List.of(range.first() + 1, range.last() + 1)));
            item.putIntegers(Tag.ApplicableFrameRange, Vr.US, array(ends));
        }
        if (rule.operation() == MaskRule.Operation.AVERAGE) {
            item.putIntegers(
                    Tag.MaskFrameNumbers,
                    Vr.US,
                    rule.maskIndices().stream().mapToInt(index -> index + 1).toArray());
        } else {
            item.putIntegers(Tag.TIDOffset, Vr.SS, rule.offset());
        }
        if (rule.contrastFrames() > 1) {
            item.putIntegers(Tag.ContrastFrameAveraging, Vr.US, rule.contrastFrames());
        }
        return item.putDecimals(
                        Tag.MaskSubPixelShift,
                        Vr.FL,
                        plan.shift().down(),
                        plan.shift().right())
                .put(Tag.MaskOperationExplanation, Vr.ST, plan.domain().inWords())
                .build();
    }

    private static int[] array(List<Integer> values) {
        return IntStream.range(0, values.size()).map(values::get).toArray();
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.6g", value);
    }
}
