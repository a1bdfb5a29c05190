package org.clearcine.core.dicom.simulated;

import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.DicomUid;
import org.clearcine.core.frame.FrameTiming;

/**
 * Composes the data set of an X-Ray Angiographic Image (PS3.3 section A.14) module by module; pixels come apart.
 *
 * <p>All that the IOD demands is there: type 1 attributes with a value, type 2 attributes empty where a simulation knows
 * none.
 */
final class XaObject {

    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.12.1";

    private final SimulatedStudy study;
    private final SimulatedSeries loop;
    private final DataSetBuilder attributes = DataSet.builder();

    private XaObject(SimulatedStudy study, SimulatedSeries loop) {
        this.study = study;
        this.loop = loop;
    }

    static DataSetBuilder compose(SimulatedStudy study, SimulatedSeries loop, FrameTiming timing, int frameCount) {
        XaObject object = new XaObject(study, loop);
        study.putInto(object.attributes);
        study.putSeriesInto(object.attributes, "XA", loop.seriesNumber(), loop.seriesDescription());
        object.putImage();
        object.putAcquisition();
        if (frameCount > 1) {
            object.putMultiFrame(timing, frameCount);
        }
        return object.attributes;
    }

    private void putImage() {
        attributes
                .put(Tag.SOPClassUID, Vr.UI, SOP_CLASS)
                .put(Tag.SOPInstanceUID, Vr.UI, DicomUid.create())
                .put(Tag.ImageType, Vr.CS, "ORIGINAL", "PRIMARY", "SINGLE PLANE")
                .putIntegers(Tag.InstanceNumber, Vr.IS, 1)
                .put(Tag.ContentDate, Vr.DA, study.date())
                .put(Tag.ContentTime, Vr.TM, study.time())
                .put(Tag.PatientOrientation, Vr.CS)
                .put(Tag.BurnedInAnnotation, Vr.CS, "NO")
                .put(Tag.LossyImageCompression, Vr.CS, "00")
                .put(Tag.PhotometricInterpretation, Vr.CS, "MONOCHROME2")
                .put(Tag.PixelIntensityRelationship, Vr.CS, "LIN");
    }

    private void putAcquisition() {
        double spacing = loop.imagerPixelSpacingMillimetres();
        attributes
                .put(Tag.RadiationSetting, Vr.CS, "SC")
                .put(Tag.ExposureTime, Vr.IS)
                .put(Tag.XRayTubeCurrent, Vr.IS)
                .put(Tag.Exposure, Vr.IS)
                .putDecimals(Tag.ImagerPixelSpacing, Vr.DS, spacing, spacing)
                .put(Tag.PositionerMotion, Vr.CS, "STATIC")
                .put(Tag.PositionerPrimaryAngle, Vr.DS)
                .put(Tag.PositionerSecondaryAngle, Vr.DS);
        if (loop.kvp() > 0) {
            attributes.putDecimals(Tag.KVP, Vr.DS, loop.kvp());
        } else {
            attributes.put(Tag.KVP, Vr.DS);
        }
    }

    private void putMultiFrame(FrameTiming timing, int frameCount) {
        attributes.putIntegers(Tag.NumberOfFrames, Vr.IS, frameCount);
        if (timing.isVariable()) {
            double[] increments = new double[frameCount];
            for (int index = 1; index < frameCount; index++) {
                increments[index] = timing.startMillis(index) - timing.startMillis(index - 1);
            }
            attributes.putDecimals(Tag.FrameTimeVector, Vr.DS, increments);
            attributes.putIntegers(Tag.FrameIncrementPointer, Vr.AT, Tag.FrameTimeVector);
        } else {
            attributes.putDecimals(Tag.FrameTime, Vr.DS, timing.frameTimeMillis());
            attributes.putIntegers(Tag.FrameIncrementPointer, Vr.AT, Tag.FrameTime);
        }
    }
}
