package org.clearcine.core.dicom.simulated;

import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.DicomUid;

/**
 * Composes the data set of a Multi-frame Grayscale Word Secondary Capture Image (PS3.3 section A.8.4) that holds slices as
 * its frames; pixels come apart.
 *
 * <p>Not a CT Image: no scanner made it, and that class holds one slice an object. The Modality is other (OT), the Conversion
 * Type synthetic (SYN). Frames follow one another along the body, so Slice Location Vector is what increments and no frame time is
 * given. The class allows no other Modality LUT than identity, so the series description says what stored values mean.
 */
final class SliceObject {

    static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.7.3";

    /** Soft tissue, in Hounsfield units. */
    private static final int WINDOW_CENTRE = 40;

    private static final int WINDOW_WIDTH = 400;

    private SliceObject() {}

    static DataSetBuilder compose(SimulatedStudy study, SimulatedSlices slices, int sliceCount) {
        DataSetBuilder attributes = DataSet.builder();
        study.putInto(attributes);
        study.putSeriesInto(attributes, "OT", slices.seriesNumber(), slices.seriesDescription());
        putImage(attributes, study);
        putPlaces(attributes, slices, sliceCount);
        return attributes
                .putDecimals(Tag.WindowCenter, Vr.DS, slices.waterValue() + WINDOW_CENTRE)
                .putDecimals(Tag.WindowWidth, Vr.DS, WINDOW_WIDTH);
    }

    private static void putImage(DataSetBuilder attributes, SimulatedStudy study) {
        attributes
                .put(Tag.SOPClassUID, Vr.UI, SOP_CLASS)
                .put(Tag.SOPInstanceUID, Vr.UI, DicomUid.create())
                .put(Tag.ConversionType, Vr.CS, "SYN")
                .put(Tag.ImageType, Vr.CS, "DERIVED", "SECONDARY")
                .putIntegers(Tag.InstanceNumber, Vr.IS, 1)
                .put(Tag.ContentDate, Vr.DA, study.date())
                .put(Tag.ContentTime, Vr.TM, study.time())
                .put(Tag.PatientOrientation, Vr.CS, "L", "P")
                .put(Tag.BurnedInAnnotation, Vr.CS, "NO")
                .put(Tag.LossyImageCompression, Vr.CS, "00")
                .put(Tag.PhotometricInterpretation, Vr.CS, "MONOCHROME2")
                .put(Tag.PresentationLUTShape, Vr.CS, "IDENTITY")
                .putDecimals(Tag.RescaleIntercept, Vr.DS, 0)
                .putDecimals(Tag.RescaleSlope, Vr.DS, 1)
                .put(Tag.RescaleType, Vr.LO, "US");
    }

    private static void putPlaces(DataSetBuilder attributes, SimulatedSlices slices, int sliceCount) {
        double spacing = slices.pixelSpacingMillimetres();
        double[] places = new double[sliceCount];
        for (int index = 0; index < sliceCount; index++) {
            places[index] = index * slices.sliceMillimetres();
        }
        attributes
                .putDecimals(Tag.PixelSpacing, Vr.DS, spacing, spacing)
                .putIntegers(Tag.NumberOfFrames, Vr.IS, sliceCount)
                .putIntegers(Tag.FrameIncrementPointer, Vr.AT, Tag.SliceLocationVector)
                .putDecimals(Tag.SliceLocationVector, Vr.DS, places);
    }
}
