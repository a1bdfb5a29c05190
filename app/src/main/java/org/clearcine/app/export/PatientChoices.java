package org.clearcine.app.export;

import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.clearcine.app.control.Icons;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions;
import org.clearcine.core.dicom.deidentify.DeidentifyOptions.Dates;

/** Whether the patient is taken out, and which options of the profile go with it. */
final class PatientChoices extends VBox {

    private final CheckBox deidentify = box("De-identify", "export-deidentify", "DICOM PS3.15, basic profile");
    private final CheckBox uids =
            box("Keep UIDs", "export-keep-uids", "Studies, series and references keep their UIDs");
    private final CheckBox device =
            box("Keep device", "export-keep-device", "Maker, type, serial number and station stay");
    private final CheckBox patient =
            box("Keep sex, age, size", "export-keep-patient", "Sex, age, size and weight of the patient stay");
    private final CheckBox descriptors = box(
            "Keep known terms",
            "export-clean-descriptions",
            "Descriptions stay as far as they are terms of the examination");
    private final ChoiceBox<Dates> dates = new ChoiceBox<>(FXCollections.observableArrayList(Dates.values()));

    /** @param taker hears of every change by the user */
    PatientChoices(ExportChoices first, Consumer<ExportChoices> taker) {
        super(6);
        dates.setId("export-dates");
        dates.setConverter(new DateWords());
        dates.setAccessibleText("What becomes of dates");
        FlowPane options = new FlowPane(12, 6, uids, device, patient, descriptors, dateRow());
        options.visibleProperty().bind(deidentify.selectedProperty());
        options.managedProperty().bind(deidentify.selectedProperty());
        getChildren().addAll(deidentify, options);
        show(first);
        for (CheckBox each : new CheckBox[] {deidentify, uids, device, patient, descriptors}) {
            each.selectedProperty().subscribe((before, now) -> taker.accept(choices()));
        }
        dates.valueProperty().subscribe((before, now) -> taker.accept(choices()));
    }

    private HBox dateRow() {
        HBox row = new HBox(6, new Label("Dates"), dates);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static CheckBox box(String says, String id, String why) {
        CheckBox box = new CheckBox(says);
        box.setId(id);
        Icons.explain(box, why, "");
        return box;
    }

    private void show(ExportChoices choices) {
        DeidentifyOptions options = choices.options();
        deidentify.setSelected(choices.deidentify());
        uids.setSelected(options.retainUids());
        device.setSelected(options.retainDevice());
        patient.setSelected(options.retainPatient());
        descriptors.setSelected(options.cleanDescriptors());
        dates.setValue(options.dates());
    }

    ExportChoices choices() {
        return new ExportChoices(
                deidentify.isSelected(),
                new DeidentifyOptions(
                        device.isSelected(),
                        dates.getValue(),
                        descriptors.isSelected(),
                        uids.isSelected(),
                        patient.isSelected()));
    }

    /** The choices in words. */
    private static final class DateWords extends StringConverter<Dates> {

        @Override
        public String toString(Dates dates) {
            return switch (dates) {
                case REMOVED -> "removed";
                case SHIFTED -> "moved by the same days";
                case KEPT -> "kept";
            };
        }

        @Override
        public Dates fromString(String words) {
            throw new UnsupportedOperationException("chosen, never typed");
        }
    }
}
