package org.clearcine.core.dicom.part10;

import java.io.IOException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Dictionary;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;

/** Reads the values of attributes into memory, never more of them than the limits allow. */
final class ValueReader {

    private final ByteWindow in;
    private final TransferSyntax syntax;
    private final Limits limits;
    private long bytesRead;

    ValueReader(ByteWindow in, TransferSyntax syntax, Limits limits) {
        this.in = in;
        this.syntax = syntax;
        this.limits = limits;
    }

    /** Reads the value behind {@code header}, whose length the caller has checked against what is left. */
    DicomElement read(ElementHeader header, boolean signedPixels) throws IOException {
        if (header.length() > limits.valueBytes()) {
            throw header.fault(Reason.LIMIT, "An attribute is larger than this program accepts.");
        }
        bytesRead += header.length();
        if (bytesRead > limits.dataSetBytes()) {
            throw header.fault(Reason.LIMIT, "The attributes together are larger than this program accepts.");
        }
        byte[] bytes = in.bytes((int) header.length());
        if (syntax.isBigEndian()) {
            ByteOrders.reverseUnits(bytes, header.vr().unitBytes());
        }
        return DicomElement.owning(header.tag(), known(header, signedPixels), bytes);
    }

    /** A value written as UN is one that its writer did not know; we may (PS3.5 section 6.2.2 note 2). */
    private Vr known(ElementHeader header, boolean signedPixels) {
        if (header.vr() != Vr.UN || syntax.isBigEndian()) {
            return header.vr();
        }
        Vr known = Dictionary.vr(header.tag(), signedPixels);
        return known == Vr.SQ ? Vr.UN : known;
    }
}
