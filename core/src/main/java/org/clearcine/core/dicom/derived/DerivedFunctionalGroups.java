package org.clearcine.core.dicom.derived;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.DicomElement;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * Says in the functional groups of an enhanced multi-frame object that all its frames are derived (PS3.3 sections
 * C.7.6.16.2.6 and C.8.19.7.1): Frame Type, and the Derivation Image group.
 */
final class DerivedFunctionalGroups {

    private final DataSet source;
    private final SourceReference reference;

    DerivedFunctionalGroups(DataSet source, SourceReference reference) {
        this.source = source;
        this.reference = reference;
    }

    void put(DataSetBuilder derived, String description, List<DataSet> steps) {
        DataSet derivation = DataSet.builder()
                .put(Tag.DerivationDescription, Vr.ST, description)
                .putItems(Tag.DerivationCodeSequence, steps)
                .putItems(Tag.SourceImageSequence, List.of(reference.sourceImage()))
                .build();
        // A group is shared or per frame, never both: an earlier derivation of single frames decides.
        boolean perFrame = source.items(Tag.PerFrameFunctionalGroupsSequence).stream()
                .anyMatch(item -> item.contains(Tag.DerivationImageSequence));
        putGroups(derived, Tag.SharedFunctionalGroupsSequence, perFrame ? List.of() : List.of(derivation));
        putGroups(derived, Tag.PerFrameFunctionalGroupsSequence, perFrame ? List.of(derivation) : List.of());
        putReferencedSeries(derived);
        putEvidence(derived);
    }

    /** Demanded wherever a group names source images; the evidence of earlier derivations stays. */
    private void putEvidence(DataSetBuilder derived) {
        List<DataSet> items = new ArrayList<>(source.items(Tag.SourceImageEvidenceSequence));
        items.add(reference.evidence(
                source.string(Tag.StudyInstanceUID).orElse(""),
                source.string(Tag.SeriesInstanceUID).orElse("")));
        derived.putItems(Tag.SourceImageEvidenceSequence, items);
    }

    /** Adds the source to the item of its series; all other references stay. */
    private void putReferencedSeries(DataSetBuilder derived) {
        String series = source.string(Tag.SeriesInstanceUID).orElse("");
        List<DataSet> items = new ArrayList<>();
        List<DataSet> instances = new ArrayList<>();
        for (DataSet item : source.items(Tag.ReferencedSeriesSequence)) {
            if (item.string(Tag.SeriesInstanceUID).orElse("").equals(series)) {
                instances.addAll(item.items(Tag.ReferencedInstanceSequence));
            } else {
                items.add(item);
            }
        }
        instances.add(reference.instance());
        items.add(DataSet.builder()
                .put(Tag.SeriesInstanceUID, Vr.UI, series)
                .putItems(Tag.ReferencedInstanceSequence, instances)
                .build());
        derived.putItems(Tag.ReferencedSeriesSequence, items);
    }

    private void putGroups(DataSetBuilder derived, int sequence, List<DataSet> steps) {
        if (!source.contains(sequence)) {
            return;
        }
        List<DataSet> items = new ArrayList<>();
        for (DataSet groups : source.items(sequence)) {
            DataSetBuilder changed = groups.toBuilder();
            for (DicomElement group : groups) {
                if (group.isSequence() && group.items().stream().anyMatch(item -> item.contains(Tag.FrameType))) {
                    changed.putItems(group.tag(), derivedFrameTypes(group.items()));
                }
            }
            if (!steps.isEmpty()) {
                List<DataSet> all = new ArrayList<>(groups.items(Tag.DerivationImageSequence));
                all.addAll(steps);
                changed.putItems(Tag.DerivationImageSequence, all);
            }
            items.add(changed.build());
        }
        derived.putItems(sequence, items);
    }

    private static List<DataSet> derivedFrameTypes(List<DataSet> items) {
        return items.stream().map(DerivedFunctionalGroups::derivedFrameType).toList();
    }

    private static DataSet derivedFrameType(DataSet item) {
        if (!item.contains(Tag.FrameType)) {
            return item;
        }
        String[] type = DerivedDataSet.derivedType(item.strings(Tag.FrameType));
        return item.toBuilder().put(Tag.FrameType, Vr.CS, type).build();
    }
}
