package org.clearcine.core.dicom.writing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * Encodes attributes in Explicit VR Little Endian (PS3.5 section 7.1.2).
 *
 * <p>Sequences and items have undefined lengths, so that nothing need be encoded twice.
 */
final class DataSetEncoder {

    static final int UNDEFINED_LENGTH = 0xffffffff;
    private static final int LARGEST_SHORT_LENGTH = 0xfffe;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    byte[] toByteArray() {
        return out.toByteArray();
    }

    /** All attributes in their order, without the retired group lengths. */
    DataSetEncoder put(DataSet dataSet) {
        for (DicomElement element : dataSet) {
            boolean groupLength = (element.tag() & 0xffff) == 0;
            if (!groupLength) {
                put(element);
            }
        }
        return this;
    }

    private void put(DicomElement element) {
        if (element.isSequence()) {
            putSequence(element);
            return;
        }
        byte[] value = element.toByteArray();
        int padding = value.length & 1;
        putHeader(element.tag(), element.vr(), value.length + padding);
        out.write(value, 0, value.length);
        if (padding == 1) {
            out.write(element.vr().padding());
        }
    }

    private void putSequence(DicomElement sequence) {
        putHeader(sequence.tag(), Vr.SQ, sequence.items().isEmpty() ? 0 : UNDEFINED_LENGTH);
        for (DataSet item : sequence.items()) {
            putDelimiter(Tag.Item, UNDEFINED_LENGTH);
            put(item);
            putDelimiter(Tag.ItemDelimitationItem, 0);
        }
        if (!sequence.items().isEmpty()) {
            putDelimiter(Tag.SequenceDelimitationItem, 0);
        }
    }

    /** A value too long for its representation is written as unknown (PS3.5 section 6.2.2, note 5). */
    void putHeader(int tag, Vr vr, int length) {
        boolean tooLong = !vr.hasLongLength() && (length < 0 || length > LARGEST_SHORT_LENGTH);
        Vr written = tooLong ? Vr.UN : vr;
        ByteBuffer header =
                ByteBuffer.allocate(written.hasLongLength() ? 12 : 8).order(ByteOrder.LITTLE_ENDIAN);
        header.putShort((short) (tag >>> 16)).putShort((short) tag);
        header.put((byte) written.name().charAt(0)).put((byte) written.name().charAt(1));
        if (written.hasLongLength()) {
            header.putShort((short) 0).putInt(length);
        } else {
            header.putShort((short) length);
        }
        out.write(header.array(), 0, header.capacity());
    }

    private void putDelimiter(int tag, int length) {
        ByteBuffer delimiter = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        delimiter.putShort((short) (tag >>> 16)).putShort((short) tag).putInt(length);
        out.write(delimiter.array(), 0, delimiter.capacity());
    }
}
