package org.clearcine.core.dicom.derived;

import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Tag;

/**
 * Takes out of a data set what is no longer true, or cannot be known to be true, once the pixels have changed.
 *
 * <p>Private attributes go as well: nobody but their maker knows whether they still hold.
 */
final class OutdatedAttributes {

    private static final int[] OUTDATED = {
        // They describe the old pixels.
        Tag.IconImageSequence,
        Tag.SmallestImagePixelValue,
        Tag.LargestImagePixelValue,
        Tag.SmallestPixelValueInSeries,
        Tag.LargestPixelValueInSeries,
        Tag.SmallestImagePixelValueInPlane,
        Tag.LargestImagePixelValueInPlane,
        Tag.PixelDataProviderURL,
        Tag.ExtendedOffsetTable,
        Tag.ExtendedOffsetTableLengths,
        Tag.PixelData,
        Tag.DataSetTrailingPadding,
        // They vouch for the old object.
        Tag.MACParametersSequence,
        Tag.DigitalSignaturesSequence,
        Tag.InstanceCreatorUID,
        Tag.AlternateRepresentationSequence,
        // The new series was not made in the old procedure step, nor in its concatenation.
        Tag.ReferencedPerformedProcedureStepSequence,
        Tag.PerformedProcedureStepStartDate,
        Tag.PerformedProcedureStepStartTime,
        Tag.PerformedProcedureStepEndDate,
        Tag.PerformedProcedureStepEndTime,
        Tag.PerformedProcedureStepID,
        Tag.ConcatenationUID,
        Tag.InConcatenationNumber,
        Tag.InConcatenationTotalNumber,
        Tag.ConcatenationFrameOffsetNumber,
        Tag.SOPInstanceUIDOfConcatenationSource
    };

    private static final int FIRST_OVERLAY_GROUP = 0x6000;
    private static final int LAST_OVERLAY_GROUP = 0x601e;

    private OutdatedAttributes() {}

    /** A builder with everything that may stay. */
    static DataSetBuilder without(DataSet source) {
        DataSetBuilder kept = source.toBuilder();
        for (int tag : OUTDATED) {
            kept.remove(tag);
        }
        for (DicomElement element : source) {
            int group = element.tag() >>> 16;
            boolean belongsToFile = group <= 2;
            if (belongsToFile || Tag.isPrivate(element.tag()) || isInUnusedBits(source, group)) {
                kept.remove(element.tag());
            }
        }
        return kept;
    }

    /** An overlay without data of its own lies in unused bits of the old pixels (PS3.5 section 8.1.2). */
    private static boolean isInUnusedBits(DataSet source, int group) {
        boolean overlay = group >= FIRST_OVERLAY_GROUP && group <= LAST_OVERLAY_GROUP;
        return overlay && !source.contains(group << 16 | Tag.OverlayData & 0xffff);
    }
}
