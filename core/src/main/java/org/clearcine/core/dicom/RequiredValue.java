package org.clearcine.core.dicom;

import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.BadInputException.Reason;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Dictionary;
import org.clearcine.core.dicom.data.Tag;

/** Values without which pixels cannot be understood: exactly one, of the right kind, or the file is refused. */
final class RequiredValue {

    private RequiredValue() {}

    static int integer(DataSet dataSet, int tag) throws BadInputException {
        int[] values = dataSet.integers(tag);
        if (values.length != 1) {
            boolean absent =
                    dataSet.element(tag).map(element -> element.isEmpty()).orElse(true);
            throw fault(tag, absent);
        }
        return values[0];
    }

    static String string(DataSet dataSet, int tag) throws BadInputException {
        return dataSet.string(tag).orElseThrow(() -> fault(tag, !dataSet.contains(tag)));
    }

    private static BadInputException fault(int tag, boolean absent) {
        String keyword = Dictionary.keyword(tag).orElseGet(() -> Tag.number(tag));
        return absent
                ? new BadInputException(Reason.MISSING, "The file does not give " + keyword + ".").in(tag)
                : invalid(tag, "The file gives no valid value for " + keyword + ".");
    }

    static BadInputException invalid(int tag, String sentence) {
        return new BadInputException(Reason.INVALID_VALUE, sentence).in(tag);
    }
}
