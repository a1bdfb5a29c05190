package org.clearcine.core.dicom;

import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/** What a stored value has to do with the X-ray intensity: (0028,1040), PS3.3 sections C.8.7.1.1.2, C.8.19.6.4.1.1. */
public enum PixelIntensityRelationship {
    /** Proportional to the intensity. */
    LIN,
    /** Proportional to its logarithm. */
    LOG,
    /** Processed for display; the relationship is not known. */
    DISP,
    /** Not proportional to the intensity: what enhanced objects say in place of DISP. */
    OTHER,
    /** The file does not say. */
    UNKNOWN;

    static PixelIntensityRelationship of(DataSet dataSet) {
        DataSet source = new FunctionalGroups(dataSet).groupOrTop(0, Tag.FramePixelDataPropertiesSequence);
        String term = source.string(Tag.PixelIntensityRelationship).orElse("");
        for (PixelIntensityRelationship relationship : values()) {
            if (relationship.name().equals(term)) {
                return relationship;
            }
        }
        return UNKNOWN;
    }
}
