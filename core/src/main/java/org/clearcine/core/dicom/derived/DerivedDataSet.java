package org.clearcine.core.dicom.derived;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.BadInputException;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.TransferSyntax;
import org.clearcine.core.dicom.data.Vr;
import org.clearcine.core.dicom.writing.DicomUid;

/**
 * The data set of a derived object (PS3.3 sections C.7.6.1.1.2 to C.7.6.1.1.4): a new instance in a new series of the same
 * study, whose pixels have the same size, cells, timing, spacing and grey scale as the source's.
 */
final class DerivedDataSet {

    private static final String WARNING = "Processed image, not for diagnosis.";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
    /** Puts derived series behind those of the device and keeps them apart from one another. */
    private static final int SERIES_NUMBER_STEP = 9000;

    private static final int LARGEST_SERIES_NUMBER = 1_000_000_000;

    private final DataSet source;
    private final Derivation derivation;
    private final OffsetDateTime now;
    private final DataSetBuilder derived;

    private DerivedDataSet(DataSet source, Derivation derivation, OffsetDateTime now) {
        this.source = source;
        this.derivation = derivation;
        this.now = now;
        this.derived = OutdatedAttributes.without(source);
    }

    /**
     * Composes it.
     *
     * @param now with the offset that the dates of the source are in
     * @throws BadInputException if the source cannot be referred to
     */
    static DataSet of(DataSet source, TransferSyntax transferSyntax, Derivation derivation, OffsetDateTime now)
            throws BadInputException {
        DerivedDataSet object = new DerivedDataSet(source, derivation, now);
        object.putIdentity();
        object.putDates();
        object.putDerivation(SourceReference.of(source));
        derivation.subtraction().ifPresent(mask -> DerivedSubtraction.put(object.derived, mask));
        ContributingEquipment.put(object.derived, source, derivation, now);
        LossyHistory.put(object.derived, source, transferSyntax);
        return object.derived.build();
    }

    private void putIdentity() {
        derived.put(Tag.SOPInstanceUID, Vr.UI, DicomUid.create())
                .put(Tag.SeriesInstanceUID, Vr.UI, DicomUid.create())
                .put(Tag.ImageType, Vr.CS, derivedType(source.strings(Tag.ImageType)));
        int number = source.integer(Tag.SeriesNumber).orElse(0);
        if (number >= 0 && number <= LARGEST_SERIES_NUMBER) {
            derived.putIntegers(Tag.SeriesNumber, Vr.IS, number + SERIES_NUMBER_STEP);
        }
        PrefixedText.SERIES_DESCRIPTION.put(
                derived,
                source,
                (isBurnedIn() ? "SUBTRACTED " : "") + derivation.purpose().stamp());
        if (source.contains(Tag.ContentQualification)) {
            derived.put(Tag.ContentQualification, Vr.CS, "RESEARCH");
        }
    }

    /** Made from another image, after the examination; what value 3 says of the planes stays true. */
    static String[] derivedType(List<String> imageType) {
        List<String> values = new ArrayList<>(List.of("DERIVED", "SECONDARY"));
        values.addAll(imageType.subList(Math.min(2, imageType.size()), imageType.size()));
        return values.toArray(String[]::new);
    }

    private void putDates() {
        String date = DATE.format(now);
        String time = TIME.format(now);
        derived.put(Tag.InstanceCreationDate, Vr.DA, date)
                .put(Tag.InstanceCreationTime, Vr.TM, time)
                .put(Tag.SeriesDate, Vr.DA, date)
                .put(Tag.SeriesTime, Vr.TM, time)
                .put(Tag.ContentDate, Vr.DA, date)
                .put(Tag.ContentTime, Vr.TM, time);
    }

    private void putDerivation(SourceReference reference) {
        String description = derivation.describe() + " " + WARNING;
        if (source.contains(Tag.SharedFunctionalGroupsSequence)) {
            new DerivedFunctionalGroups(source, reference).put(derived, description, ownSteps());
        } else {
            PrefixedText.DERIVATION_DESCRIPTION.put(derived, source, description);
            derived.putItems(Tag.DerivationCodeSequence, steps()).putItems(Tag.SourceImageSequence, sources(reference));
        }
    }

    /** Several items mean successive steps, so earlier ones stay. */
    private List<DataSet> steps() {
        List<DataSet> items = new ArrayList<>(source.items(Tag.DerivationCodeSequence));
        items.addAll(ownSteps());
        return items;
    }

    private List<DataSet> ownSteps() {
        List<DataSet> items = new ArrayList<>();
        if (isBurnedIn()) {
            items.add(CodedConcept.SUBTRACTION.item());
        }
        items.add(CodedConcept.of(derivation.purpose()).item());
        return items;
    }

    private boolean isBurnedIn() {
        return derivation
                .subtraction()
                .filter(Derivation.Subtraction::isBurnedIn)
                .isPresent();
    }

    private List<DataSet> sources(SourceReference reference) {
        List<DataSet> items = new ArrayList<>(source.items(Tag.SourceImageSequence));
        items.add(reference.sourceImage());
        return items;
    }
}
