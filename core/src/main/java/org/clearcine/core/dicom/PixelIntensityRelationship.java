package org.clearcine.core.dicom;

import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/** What a stored value has to do with the X-ray intensity at the detector: (0028,1040), PS3.3 section C.8.7.1.1.2. */
public enum PixelIntensityRelationship {
    /** Proportional to the intensity. */
    LIN,
    /** Proportional to its logarithm. */
    LOG,
    /** Processed for display; the relationship is not known. */
    DISP,
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
