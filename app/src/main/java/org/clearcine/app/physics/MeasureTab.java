package org.clearcine.app.physics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.Once;
import org.clearcine.app.control.Steps;
import org.clearcine.core.physics.lab.LabMap;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabRow;

/** All standard measurements of the open loop: table left, plots and maps right. */
final class MeasureTab extends BorderPane {

    /** Pulses that the table of figures needs for itself. */
    private static final int UNROLLING = 6;

    private final PhysicsModel model;
    private final SaveTarget saving;
    private final FiguresTable table = new FiguresTable();
    private final VBox plots = new VBox(14);
    private final Label notes = new Label();
    private final FlowPane maps = new FlowPane(16, 16);
    private final List<Supplier<Node>> drawn = new ArrayList<>();
    private final List<Supplier<Node>> mapped = new ArrayList<>();
    private final Steps drawing = new Steps();
    private Optional<MeasuredLoop> shown = Optional.empty();

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
        sceneProperty().subscribe((before, now) -> fill());
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

    private void show(Optional<MeasuredLoop> measured) {
        shown = measured;
        drawn.clear();
        mapped.clear();
        measured.ifPresent(found -> {
            for (LabPlot plot : found.report().plots()) {
                drawn.add(new Once<>(() -> new PlotView(plot, found.provenance(), model, saving)));
            }
            for (LabMap map : found.report().maps()) {
                mapped.add(new Once<>(() -> new MapView(map)));
            }
        });
        notes.setText(
                measured.map(found -> String.join(" ", found.report().notes())).orElse(""));
        fill();
    }

    /** Figures at once; each plot and each map in a step of its own, for there are many of them. Nothing while nobody can see it. */
    private void fill() {
        boolean isSeen = getScene() != null;
        List<LabRow> rows = shown.filter(found -> isSeen)
                .map(found -> found.report().rows())
                .orElse(List.of());
        table.getItems().setAll(rows);
        plots.getChildren().clear();
        maps.getChildren().clear();
        drawing.begin(isSeen ? pictures() : List.of());
    }

    private List<Runnable> pictures() {
        // The table unrolls meanwhile.
        List<Runnable> steps = new ArrayList<>(Collections.nCopies(UNROLLING, () -> {}));
        drawn.forEach(plot -> steps.add(() -> plots.getChildren().add(plot.get())));
        steps.add(() -> plots.getChildren().add(maps));
        mapped.forEach(map -> steps.add(() -> maps.getChildren().add(map.get())));
        return steps;
    }
}
