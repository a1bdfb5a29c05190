package org.clearcine.core.dicom;

import java.util.Optional;
import java.util.OptionalDouble;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.InertText;
import org.clearcine.core.dicom.data.Tag;

/**
 * How the loop was taken: what a physicist asks first. Nothing in here is about the patient.
 *
 * @param modality such as XA or RF; empty if not given
 * @param device manufacturer and model, made harmless to show; empty if not given
 * @param radiationSetting SC (fluoroscopy) or GR (acquisition); empty if not given
 */
public record AcquisitionFacts(
        String modality,
        String device,
        String radiationSetting,
        OptionalDouble tubeVoltageKilovolt,
        OptionalDouble tubeCurrentMilliampere,
        OptionalDouble pulseWidthMillis,
        OptionalDouble exposureTimeMillis,
        OptionalDouble exposureMilliampereSeconds,
        OptionalDouble distanceSourceToDetectorMillimetres,
        OptionalDouble distanceSourceToPatientMillimetres,
        OptionalDouble positionerPrimaryAngleDegrees,
        OptionalDouble positionerSecondaryAngleDegrees) {

    static AcquisitionFacts of(DataSet dataSet) {
        DataSet geometry = new FunctionalGroups(dataSet).groupOrTop(0, Tag.XRayGeometrySequence);
        return new AcquisitionFacts(
                text(dataSet, Tag.Modality),
                (text(dataSet, Tag.Manufacturer) + " " + text(dataSet, Tag.ManufacturerModelName)).strip(),
                text(dataSet, Tag.RadiationSetting),
                positive(dataSet, Tag.KVP, 1),
                or(positive(dataSet, Tag.XRayTubeCurrentInmA, 1), positive(dataSet, Tag.XRayTubeCurrent, 1)),
                positive(dataSet, Tag.AveragePulseWidth, 1),
                or(
                        or(positive(dataSet, Tag.ExposureTimeInms, 1), positive(dataSet, Tag.ExposureTimeInuS, 1e-3)),
                        positive(dataSet, Tag.ExposureTime, 1)),
                or(
                        or(positive(dataSet, Tag.ExposureInmAs, 1), positive(dataSet, Tag.ExposureInuAs, 1e-3)),
                        positive(dataSet, Tag.Exposure, 1)),
                positive(geometry, Tag.DistanceSourceToDetector, 1),
                positive(geometry, Tag.DistanceSourceToPatient, 1),
                dataSet.decimal(Tag.PositionerPrimaryAngle),
                dataSet.decimal(Tag.PositionerSecondaryAngle));
    }

    private static String text(DataSet dataSet, int tag) {
        Optional<String> text = dataSet.string(tag);
        return text.map(InertText::of).orElse("");
    }

    private static OptionalDouble or(OptionalDouble first, OptionalDouble second) {
        return first.isPresent() ? first : second;
    }

    private static OptionalDouble positive(DataSet dataSet, int tag, double unit) {
        OptionalDouble value = dataSet.decimal(tag);
        return value.isPresent() && value.getAsDouble() > 0
                ? OptionalDouble.of(unit * value.getAsDouble())
                : OptionalDouble.empty();
    }
}
