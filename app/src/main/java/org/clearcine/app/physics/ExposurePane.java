package org.clearcine.app.physics;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.core.physics.dose.ExposureTable;
import org.clearcine.core.physics.dose.LowerDose;

/** How the open loop was exposed, by its header and by its dose report, and the loop at a lower dose. */
final class ExposurePane extends BorderPane {

    private final DoseModel model;
    private final SaveTarget saving;
    private final TableView<ExposureTable.Row> table = new TableView<>();

    ExposurePane(DoseModel model, SaveTarget saving, OpenTarget opening) {
        this.model = model;
        this.saving = saving;
        table.setId("exposure");
        table.getStyleClass().add("dense");
        addColumn("Exposure of this loop", 170, ExposureTable.Row::quantity);
        addColumn("Header", 150, ExposureTable.Row::header);
        addColumn("Dose report", 170, ExposureTable.Row::report);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("No DICOM loop is open."));
        setTop(reports(opening));
        setCenter(table);
        setBottom(lower());
        setOnDragOver(ExposurePane::accept);
        setOnDragDropped(this::drop);
        model.rowsProperty()
                .subscribe((List<ExposureTable.Row> rows) -> table.getItems().setAll(rows));
    }

    private void addColumn(String title, double width, Function<ExposureTable.Row, String> text) {
        TableColumn<ExposureTable.Row, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    private HBox reports(OpenTarget opening) {
        Button open = new Button("Open dose report");
        open.setId("open-dose-report");
        Icons.explain(open, "Open an X-ray radiation dose report; it can be dropped on the table too", "");
        open.setOnAction(press -> opening.ask().ifPresent(model::openReport));
        Button find = new Button("Look beside the loop");
        find.setId("find-dose-report");
        Icons.explain(find, "Look for the dose report in the folder of the open loop", "");
        find.setOnAction(press -> model.findReport());
        return controls(open, find);
    }

    private VBox lower() {
        ComboBox<Integer> percent = new ComboBox<>();
        percent.getItems().setAll(75, 50, 25, 10);
        percent.setValue(50);
        percent.setId("lower-dose-percent");
        Icons.explain(percent, "Percent of the recorded dose", "");
        Button save = new Button("Save at this dose");
        save.setId("save-lower-dose");
        Icons.explain(save, "Save the open loop as so many percent of its dose would have shown it", "");
        save.setOnAction(press -> saving.ask(String.format(Locale.ROOT, "dose-%d.dcm", percent.getValue()))
                .ifPresent(path -> model.saveLowerDose(percent.getValue() / 100.0, path)));
        Button curve = new Button("Curve of this loop");
        curve.setId("recorded-curve");
        Icons.explain(curve, "Measure the open loop at 10, 25, 50 and 100 % of its dose, raw and denoised", "");
        curve.setOnAction(press -> model.measureRecorded());
        Label limits = new Label(LowerDose.LIMITS);
        limits.setWrapText(true);
        limits.getStyleClass().add("physics-notes");
        return new VBox(controls(percent, new Label("% of the dose"), save, curve), limits);
    }

    private static HBox controls(javafx.scene.Node... nodes) {
        HBox controls = new HBox(8, nodes);
        controls.getStyleClass().add("physics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private static void accept(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
        }
        drag.consume();
    }

    private void drop(DragEvent drop) {
        drop.getDragboard().getFiles().stream().findFirst().ifPresent(file -> model.openReport(file.toPath()));
        drop.setDropCompleted(true);
        drop.consume();
    }
}
