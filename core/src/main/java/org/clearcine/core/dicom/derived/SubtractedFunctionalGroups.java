package org.clearcine.core.dicom.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * Says in an enhanced object that its pixels are a difference, where such objects say it (PS3.3 section A.47.4): the pixel
 * data properties of each frame (C.8.19.6.4), the window (C.7.6.16.2.10), how frames are to be displayed (C.8.19.7).
 *
 * <p>A group is shared or per frame, never both: what becomes the same for all frames leaves the frames and is shared.
 */
final class SubtractedFunctionalGroups {

    /** Of the old values, or of a mask that is no longer there. */
    private static final int[] OUTDATED_GROUPS = {
        Tag.FrameVOILUTSequence,
        Tag.PixelIntensityRelationshipLUTSequence,
        Tag.FramePixelShiftSequence,
        Tag.PixelValueTransformationSequence,
        Tag.RealWorldValueMappingSequence
    };

    private static final String SUBTRACTED = "DIGITAL_SUBTR";

    private SubtractedFunctionalGroups() {}

    /** @param window center, width and function of the difference, in stored values */
    static void put(DataSetBuilder derived, DataSet window) {
        DataSet before = derived.build();
        List<DataSet> shared = changed(before, Tag.SharedFunctionalGroupsSequence);
        DataSetBuilder forAll = (shared.isEmpty() ? DataSet.EMPTY : shared.get(0))
                .toBuilder().putItems(Tag.FrameVOILUTSequence, List.of(window));
        if (isTransformed(before)) {
            forAll.putItems(Tag.PixelValueTransformationSequence, List.of(asStored()));
        }
        derived.putItems(Tag.SharedFunctionalGroupsSequence, List.of(forAll.build()));
        if (before.contains(Tag.PerFrameFunctionalGroupsSequence)) {
            derived.putItems(
                    Tag.PerFrameFunctionalGroupsSequence, changed(before, Tag.PerFrameFunctionalGroupsSequence));
        }
        if (before.contains(Tag.FrameDisplaySequence)) {
            derived.putItems(
                    Tag.FrameDisplaySequence,
                    before.items(Tag.FrameDisplaySequence).stream()
                            .map(SubtractedFunctionalGroups::seenAsItIs)
                            .toList());
        }
    }

    /** They refer to items of a Mask Subtraction Sequence that was replaced, and would be applied to the new mask. */
    static void dropShiftsOfFormerMask(DataSetBuilder derived) {
        DataSet before = derived.build();
        for (int sequence : new int[] {Tag.SharedFunctionalGroupsSequence, Tag.PerFrameFunctionalGroupsSequence}) {
            if (before.contains(sequence)) {
                derived.putItems(
                        sequence,
                        before.items(sequence).stream()
                                .map(groups -> groups.toBuilder()
                                        .remove(Tag.FramePixelShiftSequence)
                                        .build())
                                .toList());
            }
        }
    }

    private static List<DataSet> changed(DataSet object, int sequence) {
        return object.items(sequence).stream()
                .map(SubtractedFunctionalGroups::changed)
                .toList();
    }

    private static DataSet changed(DataSet groups) {
        DataSetBuilder changed = groups.toBuilder();
        for (int group : OUTDATED_GROUPS) {
            changed.remove(group);
        }
        if (groups.contains(Tag.FramePixelDataPropertiesSequence)) {
            changed.putItems(
                    Tag.FramePixelDataPropertiesSequence,
                    groups.items(Tag.FramePixelDataPropertiesSequence).stream()
                            .map(SubtractedFunctionalGroups::ofDifference)
                            .toList());
        }
        return changed.build();
    }

    /** Less intensity is still a lower value or still a higher one, so the sign stays. */
    private static DataSet ofDifference(DataSet properties) {
        List<String> applied = new ArrayList<>(properties.strings(Tag.ImageProcessingApplied));
        applied.removeIf(term -> term.equals("NONE") || term.equals(SUBTRACTED));
        applied.add(SUBTRACTED);
        return properties.toBuilder()
                .put(Tag.PixelIntensityRelationship, Vr.CS, "OTHER")
                .put(Tag.ImageProcessingApplied, Vr.CS, applied.toArray(String[]::new))
                .build();
    }

    private static boolean isTransformed(DataSet object) {
        return Stream.of(Tag.SharedFunctionalGroupsSequence, Tag.PerFrameFunctionalGroupsSequence)
                .flatMap(sequence -> object.items(sequence).stream())
                .anyMatch(groups -> groups.contains(Tag.PixelValueTransformationSequence));
    }

    /** Where the kind of object demands a transformation, it changes nothing. */
    private static DataSet asStored() {
        return DataSet.builder()
                .putDecimals(Tag.RescaleIntercept, Vr.DS, 0)
                .putDecimals(Tag.RescaleSlope, Vr.DS, 1)
                .put(Tag.RescaleType, Vr.LO, "US")
                .build();
    }

    private static DataSet seenAsItIs(DataSet display) {
        DataSetBuilder seen = display.toBuilder().remove(Tag.MaskVisibilityPercentage);
        return display.contains(Tag.RecommendedViewingMode)
                ? seen.put(Tag.RecommendedViewingMode, Vr.CS, "NAT").build()
                : seen.build();
    }
}
