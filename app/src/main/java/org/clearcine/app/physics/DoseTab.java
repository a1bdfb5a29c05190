package org.clearcine.app.physics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.core.physics.dose.DoseText;
import org.clearcine.core.physics.dose.RecordedText;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.Provenance;

/** Quality against dose in a built-in scene; every saving is a phantom estimate. */
final class DoseTab extends BorderPane {

    private final PhysicsModel model;
    private final SaveTarget saving;
    private final FlowPane plots = new FlowPane(16, 16);
    private final Label table = new Label();
    private String csvText = "";

    DoseTab(PhysicsModel model, SaveTarget saving, OpenTarget opening) {
        this.model = model;
        this.saving = saving;
        table.getStyleClass().add("dose-table");
        table.setId("dose-table");
        ScrollPane scroll = new ScrollPane(new VBox(14, plots, table));
        scroll.setFitToWidth(true);
        SplitPane split = new SplitPane(
                new ExposurePane(model.doses(), saving, opening), new BorderPane(scroll, controls(), null, null, null));
        split.setDividerPositions(0.4);
        setCenter(split);
        model.doseProperty().subscribe(this::show);
        model.doses().recordedProperty().subscribe(this::showRecorded);
    }

    private VBox controls() {
        ComboBox<String> scene = new ComboBox<>();
        scene.getItems().setAll("object", "coronary", "spine");
        scene.setValue("object");
        scene.setId("dose-scene");
        Icons.explain(scene, "Built-in scene", "");
        Button run = new Button("Measure scene");
        run.setId("dose-run");
        run.getStyleClass().add("accent");
        run.setOnAction(press -> model.doseCurve(scene.getValue()));
        Button csv = new Button("Save CSV");
        csv.setId("dose-csv");
        csv.disableProperty().bind(table.textProperty().isEmpty());
        csv.setOnAction(press -> saving.ask("dose-curve.csv")
                .ifPresent(path -> model.save(path, () -> csvText.getBytes(StandardCharsets.UTF_8))));
        Label hint = new Label(
                "Phantom estimate: disks in a simulated scene, 5 to 200 nGy per frame. No promise for patients.");
        hint.setWrapText(true);
        hint.getStyleClass().add("physics-notes");
        HBox controls = new HBox(8, scene, run, csv);
        controls.getStyleClass().add("physics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        return new VBox(controls, hint);
    }

    private void showRecorded(Optional<RecordedText> recorded) {
        recorded.ifPresent(text -> {
            plots.getChildren().clear();
            table.setText(text.table());
            csvText = text.csv();
            show(text.plots());
        });
    }

    private void show(List<LabPlot> all) {
        for (LabPlot plot : all) {
            PlotView view = new PlotView(plot, Provenance.of("ClearCine"), model, saving);
            view.setPrefWidth(560);
            plots.getChildren().add(view);
        }
    }

    private void show(Optional<DoseText> dose) {
        plots.getChildren().clear();
        table.setText(dose.map(DoseText::table).orElse(""));
        dose.ifPresent(text -> {
            csvText = text.csv();
            show(text.plots());
        });
    }
}
