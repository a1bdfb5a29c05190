package org.clearcine.core.dicom;

import java.util.List;
import java.util.Optional;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.Tag;

/**
 * Where enhanced objects keep what others keep at the top: one item a frame, and one for all (PS3.3 section C.7.6.16).
 */
final class FunctionalGroups {

    private final DataSet dataSet;
    private final List<DataSet> perFrame;
    private final Optional<DataSet> shared;

    FunctionalGroups(DataSet dataSet) {
        this.dataSet = dataSet;
        this.perFrame = dataSet.items(Tag.PerFrameFunctionalGroupsSequence);
        this.shared = dataSet.item(Tag.SharedFunctionalGroupsSequence);
    }

    boolean differByFrame() {
        return !perFrame.isEmpty();
    }

    /** The item of this functional group for a frame, its own before the shared one. */
    Optional<DataSet> group(int frameIndex, int sequenceTag) {
        Optional<DataSet> own =
                frameIndex < perFrame.size() ? perFrame.get(frameIndex).item(sequenceTag) : Optional.empty();
        return own.or(() -> shared.flatMap(item -> item.item(sequenceTag)));
    }

    /** The same, or the top of the data set where there is no such group. */
    DataSet groupOrTop(int frameIndex, int sequenceTag) {
        return group(frameIndex, sequenceTag).orElse(dataSet);
    }
}
