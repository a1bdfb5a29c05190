package org.clearcine.core.measurement;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.PixelSpacing;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.measurement.Calibration.Origin;

/**
 * What a file says about the size of its pixels, as a {@link Calibration} (PS3.3 section 10.7).
 *
 * <p>A projection has no one scale: what lies nearer to the tube is larger. So the origin counts as much as the number.
 */
public final class FileCalibration {

    private static final double SAME = 1e-6;

    private FileCalibration() {}

    /** The calibration closest to the patient that the file gives; {@link Calibration#NONE} if it gives none. */
    public static Calibration of(DicomLoop loop) {
        return of(loop.dataSet(), loop.attributes().pixelSpacing());
    }

    static Calibration of(DataSet dataSet, Optional<PixelSpacing> spacing) {
        return spacing.map(given -> metric(dataSet, given)).orElseGet(() -> pixels(dataSet));
    }

    private static Calibration pixels(DataSet dataSet) {
        double[] ratio = dataSet.decimals(Tag.PixelAspectRatio);
        boolean usable = ratio.length == 2 && ratio[0] > 0 && ratio[1] > 0 && Double.isFinite(ratio[0] / ratio[1]);
        return usable ? Calibration.pixels(ratio[0] / ratio[1]) : Calibration.NONE;
    }

    private static Calibration metric(DataSet dataSet, PixelSpacing spacing) {
        return switch (spacing.origin()) {
            case OBJECT_PIXEL_SPACING -> calibration(spacing, Origin.CENTER_OF_BEAM);
            case IMAGER_PIXEL_SPACING -> atDetector(dataSet, spacing);
            case PIXEL_SPACING -> calibration(spacing, origin(dataSet, spacing));
        };
    }

    private static Calibration calibration(PixelSpacing spacing, Origin origin) {
        return new Calibration(spacing.rowSpacingMillimetres(), spacing.columnSpacingMillimetres(), origin, "");
    }

    private static Origin origin(DataSet dataSet, PixelSpacing spacing) {
        String type = dataSet.string(Tag.PixelSpacingCalibrationType).orElse("");
        double[] imager = dataSet.decimals(Tag.ImagerPixelSpacing);
        if (type.equals("GEOMETRY")) {
            return Origin.GEOMETRY;
        }
        if (type.equals("FIDUCIAL")) {
            return Origin.FIDUCIAL;
        }
        boolean uncorrected = imager.length == 2
                && Math.abs(imager[0] - spacing.rowSpacingMillimetres()) < SAME
                && Math.abs(imager[1] - spacing.columnSpacingMillimetres()) < SAME;
        return uncorrected ? Origin.DETECTOR_PLANE : Origin.NOT_SAID;
    }

    private static Calibration atDetector(DataSet dataSet, PixelSpacing spacing) {
        OptionalDouble factor = dataSet.decimal(Tag.EstimatedRadiographicMagnificationFactor);
        // An object between tube and detector is never shown smaller than it is.
        if (factor.isEmpty() || factor.getAsDouble() < 1) {
            return calibration(spacing, Origin.DETECTOR_PLANE);
        }
        return new Calibration(
                spacing.rowSpacingMillimetres() / factor.getAsDouble(),
                spacing.columnSpacingMillimetres() / factor.getAsDouble(),
                Origin.MAGNIFICATION,
                String.format(Locale.ROOT, "%.2f, right only at that height", factor.getAsDouble()));
    }
}
