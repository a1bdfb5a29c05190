package org.clearcine.core.dicom.part10;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;

/** A data set or sequence whose end has not been reached. */
abstract sealed class OpenLevel {

    /** Where it must have ended. */
    final long bound;

    final boolean undefinedLength;
    final boolean explicit;

    private OpenLevel(long bound, boolean undefinedLength, boolean explicit) {
        this.bound = bound;
        this.undefinedLength = undefinedLength;
        this.explicit = explicit;
    }

    /** The data set of the file, or of an item. */
    static final class Item extends OpenLevel {

        final DataSetBuilder builder;

        Item(long bound, boolean undefinedLength, boolean explicit, DataSetBuilder builder) {
            super(bound, undefinedLength, explicit);
            this.builder = builder;
        }
    }

    /** A sequence with the items read so far. */
    static final class Sequence extends OpenLevel {

        final ElementHeader header;
        final List<DataSet> items = new ArrayList<>();

        Sequence(ElementHeader header, long bound, boolean explicit) {
            super(bound, header.isUndefinedLength(), explicit);
            this.header = header;
        }
    }
}
