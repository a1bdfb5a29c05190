package org.clearcine.core.dicom.derived;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.dicom.data.DataSet;
import org.clearcine.core.dicom.data.DataSetBuilder;
import org.clearcine.core.dicom.data.Tag;
import org.clearcine.core.dicom.data.Vr;

/**
 * Who made the image: this program in the Equipment module, and the device that took it, with this program's settings, in
 * the Contributing Equipment Sequence (PS3.3 section C.12.1.1.5, note 1).
 */
final class ContributingEquipment {

    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");

    private static final int[] MOVED = {
        Tag.Manufacturer,
        Tag.StationName,
        Tag.ManufacturerModelName,
        Tag.DeviceSerialNumber,
        Tag.SoftwareVersions,
        Tag.DateOfLastCalibration,
        Tag.TimeOfLastCalibration
    };

    private static final int[] COPIED = {Tag.InstitutionName, Tag.InstitutionAddress, Tag.InstitutionalDepartmentName};

    private ContributingEquipment() {}

    static void put(DataSetBuilder derived, DataSet source, Derivation derivation, OffsetDateTime now) {
        List<DataSet> contributions = new ArrayList<>(source.items(Tag.ContributingEquipmentSequence));
        contributions.add(previous(source));
        contributions.add(DataSet.builder()
                .putItems(Tag.PurposeOfReferenceCodeSequence, CodedConcept.PROCESSING_EQUIPMENT.items())
                .put(Tag.Manufacturer, Vr.LO, derivation.product())
                .put(Tag.ManufacturerModelName, Vr.LO, derivation.product())
                .put(Tag.SoftwareVersions, Vr.LO, derivation.version(), derivation.method())
                .put(Tag.ContributionDateTime, Vr.DT, DATE_TIME.format(now))
                .put(Tag.ContributionDescription, Vr.ST, derivation.describe())
                .build());
        for (int tag : MOVED) {
            derived.remove(tag);
        }
        derived.putItems(Tag.ContributingEquipmentSequence, contributions)
                .put(Tag.Manufacturer, Vr.LO, derivation.product())
                .put(Tag.ManufacturerModelName, Vr.LO, derivation.product())
                .put(Tag.SoftwareVersions, Vr.LO, derivation.version());
        if (source.contains(Tag.SharedFunctionalGroupsSequence)) {
            // Enhanced objects must have one (PS3.3 section C.7.5.2); software has none.
            derived.put(Tag.DeviceSerialNumber, Vr.LO, "NONE");
        }
    }

    private static DataSet previous(DataSet source) {
        boolean wasDerived =
                source.string(Tag.ImageType).filter("DERIVED"::equals).isPresent();
        CodedConcept purpose = wasDerived ? CodedConcept.PROCESSING_EQUIPMENT : CodedConcept.ACQUISITION_EQUIPMENT;
        DataSetBuilder item = DataSetBuilder.inheriting(source.characterSet())
                .putItems(Tag.PurposeOfReferenceCodeSequence, purpose.items())
                .put(Tag.Manufacturer, Vr.LO, "UNKNOWN");
        for (int tag : MOVED) {
            source.element(tag).filter(element -> !element.isEmpty()).ifPresent(item::put);
        }
        for (int tag : COPIED) {
            source.element(tag).filter(element -> !element.isEmpty()).ifPresent(item::put);
        }
        return item.build();
    }
}
