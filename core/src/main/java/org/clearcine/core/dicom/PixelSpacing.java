package org.clearcine.core.dicom;

import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/**
 * How far apart the centres of neighbouring pixels are, and where: a distance on the detector is larger than one in the
 * patient, by the magnification.
 */
public record PixelSpacing(double rowSpacingMillimetres, double columnSpacingMillimetres, Origin origin) {

    /** What the spacing was measured at (PS3.3 section 10.7). */
    public enum Origin {
        /** Pixel Spacing: in the patient, or as Pixel Spacing Calibration Type says. */
        PIXEL_SPACING,
        /** Imager Pixel Spacing: at the front of the detector, not corrected for magnification. */
        IMAGER_PIXEL_SPACING,
        /** Object Pixel Spacing in Center of Beam: in the patient, by calibration of an enhanced object. */
        OBJECT_PIXEL_SPACING
    }

    public PixelSpacing {
        boolean positive = rowSpacingMillimetres > 0 && columnSpacingMillimetres > 0;
        if (!positive || !Double.isFinite(rowSpacingMillimetres) || !Double.isFinite(columnSpacingMillimetres)) {
            throw new IllegalArgumentException(
                    "pixel spacing of " + rowSpacingMillimetres + " by " + columnSpacingMillimetres);
        }
    }

    /** The spacing closest to the patient that the data set gives. */
    static Optional<PixelSpacing> of(DataSet dataSet) {
        FunctionalGroups groups = new FunctionalGroups(dataSet);
        Optional<DataSet> calibration = groups.group(0, Tag.ProjectionPixelCalibrationSequence);
        DataSet measures = groups.groupOrTop(0, Tag.PixelMeasuresSequence);
        DataSet detector = groups.groupOrTop(0, Tag.FramePixelDataPropertiesSequence);
        return calibration
                .flatMap(item -> of(item, Tag.ObjectPixelSpacingInCenterOfBeam, Origin.OBJECT_PIXEL_SPACING))
                .or(() -> of(measures, Tag.PixelSpacing, Origin.PIXEL_SPACING))
                .or(() -> of(detector, Tag.ImagerPixelSpacing, Origin.IMAGER_PIXEL_SPACING));
    }

    private static Optional<PixelSpacing> of(DataSet source, int tag, Origin origin) {
        double[] spacing = source.decimals(tag);
        boolean usable = spacing.length == 2 && isLength(spacing[0]) && isLength(spacing[1]);
        return usable ? Optional.of(new PixelSpacing(spacing[0], spacing[1], origin)) : Optional.empty();
    }

    private static boolean isLength(double millimetres) {
        return millimetres > 0 && Double.isFinite(millimetres);
    }
}
