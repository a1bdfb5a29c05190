package org.clearcine.core.dicom.derived;

import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;

/**
 * Pixels that once went through lossy compression stay marked for ever (PS3.3 section C.7.6.1.1.5), however the derived
 * object is stored. Ratio and method stay as the source gives them.
 */
final class LossyHistory {

    private LossyHistory() {}

    static void put(DataSetBuilder derived, DataSet source, TransferSyntax transferSyntax) {
        boolean unmarked = source.string(Tag.LossyImageCompression).isEmpty();
        // JPEG 2000 is lossless or not in the same transfer syntax: there the mark of the source decides.
        boolean surely = transferSyntax.mayBeLossy() && (unmarked || transferSyntax != TransferSyntax.JPEG_2000);
        if (!surely) {
            return;
        }
        derived.put(Tag.LossyImageCompression, Vr.CS, "01");
        if (source.string(Tag.LossyImageCompressionMethod).isEmpty()) {
            derived.put(Tag.LossyImageCompressionMethod, Vr.CS, method(transferSyntax));
        }
    }

    private static String method(TransferSyntax transferSyntax) {
        return switch (transferSyntax) {
            case JPEG_LS_NEAR_LOSSLESS -> "ISO_14495_1";
            case JPEG_2000 -> "ISO_15444_1";
            default -> "ISO_10918_1";
        };
    }
}
