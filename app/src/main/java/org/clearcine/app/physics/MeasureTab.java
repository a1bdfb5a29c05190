package org.clearcine.app.physics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.Steps;
import org.clearcine.core.physics.lab.LabMap;
import org.clearcine.core.physics.lab.LabPlot;

/** All standard measurements of the open loop: table left, plots and maps right. */
final class MeasureTab extends BorderPane {

    /** Pulses that the table of figures needs for itself. */
    private static final int UNROLLING = 6;

    private final PhysicsModel model;
    private final SaveTarget saving;
    private final FiguresTable table = new FiguresTable();
    private final VBox plots = new VBox(14);
    private final Label notes = new Label();
    private final Steps drawing = new Steps();

    MeasureTab(PhysicsModel model, SaveTarget saving) {
        this.model = model;
        this.saving = saving;
        plots.getStyleClass().add("plots");
        notes.setWrapText(true);
        notes.getStyleClass().add("physics-notes");
        ScrollPane scroll = new ScrollPane(plots);
        scroll.setFitToWidth(true);
        BorderPane figures = new BorderPane(table, null, null, notes, null);
        BorderPane.setAlignment(table, Pos.TOP_LEFT);
        SplitPane split = new SplitPane(figures, scroll);
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.56);
        setTop(new VBox(controls(), new RegionUses(model)));
        setCenter(split);
        table.setPlaceholder(
                new Label("Rectangles and profiles drawn on the picture are measured beside the whole frame."));
        model.measuredProperty().subscribe(this::show);
    }

    private HBox controls() {
        Button measure = new Button("Measure");
        measure.setId("measure-loop");
        measure.getStyleClass().add("accent");
        measure.setDefaultButton(true);
        Icons.explain(measure, "Measure the open loop, raw against denoised", "Enter");
        measure.setOnAction(press -> model.measure());
        Button csv = new Button("Save CSV");
        csv.setId("measure-csv");
        csv.setOnAction(press -> saving.ask("measurement.csv").ifPresent(model::saveTable));
        Button pdf = new Button("Save report");
        pdf.setId("measure-pdf");
        pdf.setOnAction(press -> saving.ask("measurement.pdf").ifPresent(model::saveReport));
        csv.disableProperty().bind(model.measuredProperty().map(Optional::isEmpty));
        pdf.disableProperty().bind(model.measuredProperty().map(Optional::isEmpty));
        Label hint = new Label("\u00b1 is half of the 95 % interval; figures of the denoised loop are apparent.");
        hint.getStyleClass().add("physics-hint");
        HBox controls = new HBox(8, measure, csv, pdf, hint);
        controls.getStyleClass().add("physics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    /** Figures at once; each plot and each map in a step of its own, for there are many of them. */
    private void show(Optional<MeasuredLoop> measured) {
        table.getItems().setAll(measured.map(found -> found.report().rows()).orElse(List.of()));
        plots.getChildren().clear();
        notes.setText(
                measured.map(found -> String.join(" ", found.report().notes())).orElse(""));
        drawing.begin(measured.map(this::pictures).orElse(List.of()));
    }

    private List<Runnable> pictures(MeasuredLoop found) {
        // The table unrolls meanwhile.
        List<Runnable> steps = new ArrayList<>(Collections.nCopies(UNROLLING, () -> {}));
        for (LabPlot plot : found.report().plots()) {
            steps.add(() -> plots.getChildren().add(new PlotView(plot, found.provenance(), model, saving)));
        }
        FlowPane maps = new FlowPane(16, 16);
        for (LabMap map : found.report().maps()) {
            steps.add(() -> maps.getChildren().add(new MapView(map)));
        }
        steps.add(() -> plots.getChildren().add(maps));
        return steps;
    }
}
