package org.clearcine.core.dicom.derived;

import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/** Which object a derived one was made of. */
record SourceReference(String sopClassUid, String sopInstanceUid) {

    static SourceReference of(DataSet source) throws BadInputException {
        return new SourceReference(required(source, Tag.SOPClassUID), required(source, Tag.SOPInstanceUID));
    }

    private static String required(DataSet source, int tag) throws BadInputException {
        return source.string(tag)
                .orElseThrow(() -> new BadInputException(
                                Reason.MISSING,
                                "The file does not name itself, so that a derived loop could not say what it is made from.")
                        .in(tag));
    }

    /** An item of Source Image Sequence (PS3.3 table C.7-9): all frames, pixel by pixel in the same place. */
    DataSet sourceImage() {
        return reference()
                .putItems(Tag.PurposeOfReferenceCodeSequence, CodedConcept.SOURCE_IMAGE.items())
                .put(Tag.SpatialLocationsPreserved, Vr.CS, "YES")
                .build();
    }

    /** An item of Referenced Instance Sequence (PS3.3 section C.12.2), which enhanced objects use besides. */
    DataSet instance() {
        return reference().build();
    }

    /** An item of Source Image Evidence Sequence (PS3.3 table C.8.19-1): where, in which study and series, it is found. */
    DataSet evidence(String studyInstanceUid, String seriesInstanceUid) {
        DataSet series = DataSet.builder()
                .put(Tag.SeriesInstanceUID, Vr.UI, seriesInstanceUid)
                .putItems(Tag.ReferencedSOPSequence, List.of(instance()))
                .build();
        return DataSet.builder()
                .put(Tag.StudyInstanceUID, Vr.UI, studyInstanceUid)
                .putItems(Tag.ReferencedSeriesSequence, List.of(series))
                .build();
    }

    private DataSetBuilder reference() {
        return DataSet.builder()
                .put(Tag.ReferencedSOPClassUID, Vr.UI, sopClassUid)
                .put(Tag.ReferencedSOPInstanceUID, Vr.UI, sopInstanceUid);
    }
}
