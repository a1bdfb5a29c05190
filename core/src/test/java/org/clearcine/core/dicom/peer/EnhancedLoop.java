package org.clearcine.core.dicom.peer;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.DicomUid;
import org.clearcine.core.dicom.writing.LoopFileWriter;
import org.clearcine.core.frame.FrameSource;

/**
 * A simulated loop written anew as Enhanced XA (PS3.3 section A.47), with all that dciodvfy demands of one: a mask with a
 * shift by frame, windows by frame, and a display that asks for subtraction.
 */
final class EnhancedLoop {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.12.1.1";
    private static final int[] NOT_AT_THE_TOP = {
        Tag.Laterality,
        Tag.PixelIntensityRelationship,
        Tag.ImagerPixelSpacing,
        Tag.WindowCenter,
        Tag.WindowWidth,
        Tag.FrameTime,
        Tag.FrameIncrementPointer,
        Tag.PatientOrientation,
        Tag.Exposure,
        Tag.ExposureTime,
        Tag.XRayTubeCurrent,
        Tag.PositionerPrimaryAngle,
        Tag.PositionerSecondaryAngle
    };

    private static final int SUBTRACTION_ITEM_ID = 0x00289416;
    private static final String TIME = "20260102030405";

    private EnhancedLoop() {}

    /** @param simulated file to read and to write anew as {@code target} */
    static void write(Path simulated, Path target) throws Exception {
        try (DicomLoop loop = DicomReader.open(simulated, Limits.DEFAULT)) {
            FrameSource frames = loop.cineLoop().frames();
            int count = frames.frameCount();
            DataSet enhanced = compose(loop.dataSet(), count);
            try (LoopFileWriter file = LoopFileWriter.create(
                    target, enhanced, frames.size(), loop.cineLoop().pixelFormat(), count)) {
                for (int index = 0; index < count; index++) {
                    file.write(frames.frame(index));
                }
                file.commit();
            }
        }
    }

    private static DataSet compose(DataSet simulated, int count) {
        DataSetBuilder object = simulated.toBuilder();
        for (int tag : NOT_AT_THE_TOP) {
            object.remove(tag);
        }
        List<DataSet> perFrame = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            perFrame.add(ofFrame(number));
        }
        putAcquisition(object);
        return object.put(Tag.SOPClassUID, Vr.UI, SOP_CLASS)
                .put(Tag.ImageType, Vr.CS, "ORIGINAL", "PRIMARY", "SINGLE PLANE", "NONE")
                .put(Tag.PresentationLUTShape, Vr.CS, "IDENTITY")
                .put(Tag.ContentQualification, Vr.CS, "RESEARCH")
                .put(Tag.DeviceSerialNumber, Vr.LO, "1")
                .putItems(Tag.MaskSubtractionSequence, List.of(formerMask()))
                .put(Tag.RecommendedViewingMode, Vr.CS, "SUB")
                .putItems(Tag.FrameDisplaySequence, List.of(display(count)))
                .putItems(Tag.SharedFunctionalGroupsSequence, List.of(shared()))
                .putItems(Tag.PerFrameFunctionalGroupsSequence, perFrame)
                .build();
    }

    private static void putAcquisition(DataSetBuilder object) {
        object.put(Tag.AcquisitionDateTime, Vr.DT, TIME)
                .putDecimals(0x00189073, Vr.FD, 1)
                .putDecimals(0x00181154, Vr.DS, 5)
                .put(0x00189410, Vr.CS, "SINGLE PLANE")
                .put(0x00189457, Vr.CS, "MONOPLANE")
                .putDecimals(0x00189332, Vr.FD, 1)
                .put(0x0018115A, Vr.CS, "PULSED")
                .putDecimals(0x00189473, Vr.FL)
                .putItems(0x00400555, List.of())
                .putDecimals(0x00189426, Vr.FL)
                .put(0x00181508, Vr.CS, "CARM")
                .put(0x00189474, Vr.CS, "NO");
    }

    /** Of frame 1, for frame 2 and later; its shift stands with the frames. */
    private static DataSet formerMask() {
        return DataSet.builder()
                .put(Tag.MaskOperation, Vr.CS, "AVG_SUB")
                .putIntegers(SUBTRACTION_ITEM_ID, Vr.US, 1)
                .putIntegers(Tag.ApplicableFrameRange, Vr.US, 2, 3)
                .putIntegers(Tag.MaskFrameNumbers, Vr.US, 1)
                .put(Tag.MaskOperationExplanation, Vr.ST, "of the device")
                .build();
    }

    private static DataSet display(int count) {
        return DataSet.builder()
                .putIntegers(0x00082142, Vr.IS, 1)
                .putIntegers(0x00082143, Vr.IS, count)
                .put(0x00089460, Vr.CS, "DISPLAY")
                .putDecimals(Tag.RecommendedDisplayFrameRateInFloat, Vr.FL, 25)
                .put(Tag.RecommendedViewingMode, Vr.CS, "SUB")
                .putDecimals(0x00289411, Vr.FL, 0)
                .putDecimals(Tag.MaskVisibilityPercentage, Vr.FL, 20)
                .build();
    }

    private static DataSet shared() {
        return DataSet.builder()
                .putItems(
                        Tag.FramePixelDataPropertiesSequence,
                        List.of(DataSet.builder()
                                .put(Tag.FrameType, Vr.CS, "ORIGINAL", "PRIMARY", "SINGLE PLANE", "NONE")
                                .put(Tag.PixelIntensityRelationship, Vr.CS, "LIN")
                                .putIntegers(Tag.PixelIntensityRelationshipSign, Vr.SS, 1)
                                .putDecimals(Tag.ImagerPixelSpacing, Vr.DS, 0.3, 0.3)
                                .put(0x00289444, Vr.CS, "UNIFORM")
                                .put(Tag.ImageProcessingApplied, Vr.CS, "NONE")
                                .build()))
                .putItems(
                        Tag.FrameAnatomySequence,
                        List.of(DataSet.builder()
                                .put(0x00209072, Vr.CS, "U")
                                .putItems(0x00082218, List.of(heart()))
                                .build()))
                .putItems(0x00189407, List.of(collimator()))
                .putItems(
                        0x00189405,
                        List.of(DataSet.builder()
                                .putDecimals(Tag.PositionerPrimaryAngle, Vr.DS, 0)
                                .putDecimals(Tag.PositionerSecondaryAngle, Vr.DS, 0)
                                .build()))
                .putItems(0x00189406, List.of(table()))
                .putItems(
                        0x00189477,
                        List.of(DataSet.builder()
                                .put(0x00083010, Vr.UI, DicomUid.create())
                                .build()))
                .build();
    }

    private static DataSet collimator() {
        return DataSet.builder()
                .put(0x00181700, Vr.CS, "RECTANGULAR")
                .putIntegers(0x00181702, Vr.IS, 1)
                .putIntegers(0x00181704, Vr.IS, 40)
                .putIntegers(0x00181706, Vr.IS, 1)
                .putIntegers(0x00181708, Vr.IS, 32)
                .build();
    }

    private static DataSet table() {
        DataSetBuilder table = DataSet.builder();
        for (int tag : new int[] {0x300A0128, 0x300A0129, 0x300A012A}) {
            table.putDecimals(tag, Vr.DS, 0);
        }
        for (int tag : new int[] {0x00189469, 0x00189470, 0x00189471}) {
            table.putDecimals(tag, Vr.FL, 0);
        }
        return table.build();
    }

    private static DataSet heart() {
        return DataSet.builder()
                .put(Tag.CodeValue, Vr.SH, "80891009")
                .put(Tag.CodingSchemeDesignator, Vr.SH, "SCT")
                .put(Tag.CodeMeaning, Vr.LO, "Heart")
                .build();
    }

    private static DataSet ofFrame(int number) {
        return DataSet.builder()
                .putItems(
                        Tag.FrameContentSequence,
                        List.of(DataSet.builder()
                                .put(Tag.FrameReferenceDateTime, Vr.DT, TIME)
                                .put(Tag.FrameAcquisitionDateTime, Vr.DT, TIME)
                                .putDecimals(Tag.FrameAcquisitionDuration, Vr.FD, 5)
                                .build()))
                .putItems(
                        Tag.FrameVOILUTSequence,
                        List.of(DataSet.builder()
                                .putDecimals(Tag.WindowCenter, Vr.DS, 2000 + number)
                                .putDecimals(Tag.WindowWidth, Vr.DS, 4000)
                                .build()))
                .putItems(
                        Tag.FramePixelShiftSequence,
                        List.of(DataSet.builder()
                                .putIntegers(SUBTRACTION_ITEM_ID, Vr.US, 1)
                                .putDecimals(Tag.MaskSubPixelShift, Vr.FL, 0.5, number)
                                .build()))
                .build();
    }
}
