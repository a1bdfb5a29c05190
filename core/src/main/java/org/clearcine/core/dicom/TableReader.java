package org.clearcine.core.dicom;

import java.nio.ByteBuffer;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.display.LookupTable;

/** Reads LUT Descriptor and LUT Data of an item (PS3.3 sections C.11.1.1 and C.11.2.1.1). */
final class TableReader {

    private TableReader() {}

    static LookupTable read(DataSet item) throws BadInputException {
        int[] descriptor = item.integers(Tag.LUTDescriptor);
        if (descriptor.length != 3) {
            throw RequiredValue.invalid(Tag.LUTDescriptor, "A look-up table of the file is not described.");
        }
        int counted = descriptor[0] & 0xFFFF;
        int count = counted == 0 ? LookupTable.LARGEST : counted;
        int bits = descriptor[2] & 0xFFFF;
        if (bits < 8 || bits > 16) {
            throw RequiredValue.invalid(
                    Tag.LUTDescriptor, "A look-up table of the file has entries of an unknown size.");
        }
        return new LookupTable(descriptor[1], entries(item, count), bits);
    }

    private static int[] entries(DataSet item, int count) throws BadInputException {
        DicomElement data = item.element(Tag.LUTData)
                .orElseThrow(() -> RequiredValue.invalid(Tag.LUTData, "A look-up table of the file is empty."));
        ByteBuffer buffer = data.buffer();
        boolean words = buffer.remaining() == 2 * count;
        boolean bytes = buffer.remaining() == count + (count & 1);
        if (!words && !bytes) {
            throw RequiredValue.invalid(
                    Tag.LUTData, "A look-up table of the file does not have the entries that it says.");
        }
        int[] entries = new int[count];
        for (int i = 0; i < count; i++) {
            entries[i] = words ? buffer.getShort() & 0xFFFF : buffer.get() & 0xFF;
        }
        return entries;
    }
}
