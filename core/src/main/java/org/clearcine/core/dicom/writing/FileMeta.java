package org.clearcine.core.dicom.writing;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;

/** The start of a DICOM file: an empty preamble, the prefix and File Meta Information (PS3.10 section 7.1). */
final class FileMeta {

    private static final int PREAMBLE_BYTES = 128;

    private FileMeta() {}

    /** The bytes that go before this data set. */
    static byte[] encode(DataSet dataSet) throws BadInputException {
        DataSet fileMeta = DataSet.builder()
                .putBytes(Tag.FileMetaInformationVersion, Vr.OB, new byte[] {0, 1})
                .put(Tag.MediaStorageSOPClassUID, Vr.UI, required(dataSet, Tag.SOPClassUID))
                .put(Tag.MediaStorageSOPInstanceUID, Vr.UI, required(dataSet, Tag.SOPInstanceUID))
                .put(Tag.TransferSyntaxUID, Vr.UI, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN.uid())
                .put(Tag.ImplementationClassUID, Vr.UI, DicomUid.IMPLEMENTATION_CLASS)
                .put(Tag.ImplementationVersionName, Vr.SH, DicomUid.IMPLEMENTATION_VERSION)
                .build();
        byte[] body = new DataSetEncoder().put(fileMeta).toByteArray();
        DataSetEncoder encoder = new DataSetEncoder();
        encoder.putHeader(Tag.FileMetaInformationGroupLength, Vr.UL, 4);
        byte[] length = encoder.toByteArray();
        ByteBuffer all = ByteBuffer.allocate(PREAMBLE_BYTES + 4 + length.length + 4 + body.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        all.position(PREAMBLE_BYTES);
        all.put("DICM".getBytes(StandardCharsets.US_ASCII)).put(length);
        all.putInt(body.length).put(body);
        return all.array();
    }

    private static String required(DataSet dataSet, int tag) throws BadInputException {
        return dataSet.string(tag)
                .orElseThrow(() -> new BadInputException(
                                Reason.MISSING, "The object does not say what it is, so that it cannot be written.")
                        .in(tag));
    }
}
