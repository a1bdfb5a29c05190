package org.clearcine.core.dicom.deidentify;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/** What stands in for names, numbers and UIDs: the same for the same original, and traceable by nobody without the secret. */
public final class Pseudonyms {

    private static final int UUID_BYTES = 16;
    private static final int SHORTEST_SHIFT_DAYS = 365;
    private static final int SHIFT_RANGE_DAYS = 3653;

    private final SiteSecret secret;

    public Pseudonyms(SiteSecret secret) {
        this.secret = secret;
    }

    /** A UID under the root 2.25 (PS3.5 section B.2), made of a UUID of version 8. */
    String uid(String original) {
        byte[] bytes = Arrays.copyOf(secret.stamp("uid", original), UUID_BYTES);
        bytes[6] = (byte) (bytes[6] & 0x0f | 0x80);
        bytes[8] = (byte) (bytes[8] & 0x3f | 0x80);
        return "2.25." + new BigInteger(1, bytes);
    }

    /** What stands for the patient. */
    String patient(DataSet dataSet) {
        return "ANON-" + hex(secret.stamp("patient", patientKey(dataSet)), 5);
    }

    /** By how many days the dates of a patient move back: from one to eleven years. */
    int dayShift(DataSet dataSet) {
        int draw = ByteBuffer.wrap(secret.stamp("days", patientKey(dataSet))).getInt() & Integer.MAX_VALUE;
        return SHORTEST_SHIFT_DAYS + draw % SHIFT_RANGE_DAYS;
    }

    /** Start of a file name for a loop: the same for the same object, and it says nothing about the patient. */
    public String fileStem(DataSet dataSet) {
        return "case-"
                + hex(secret.stamp("file", dataSet.string(Tag.SOPInstanceUID).orElse("")), 4);
    }

    private static String hex(byte[] bytes, int count) {
        return HexFormat.of().formatHex(bytes, 0, count);
    }

    /** Where a patient has no number, each study stands alone. */
    private static String patientKey(DataSet dataSet) {
        return dataSet.string(Tag.PatientID)
                .map(number ->
                        number + "\\" + dataSet.string(Tag.IssuerOfPatientID).orElse(""))
                .or(() -> dataSet.string(Tag.StudyInstanceUID))
                .orElse("");
    }
}
