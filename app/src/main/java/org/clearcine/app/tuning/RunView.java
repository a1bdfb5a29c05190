package org.clearcine.app.tuning;

import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.core.tuning.run.WorkFolder;

/** The run while it goes: both curves, the preview, the time left, and what it can be told. */
final class RunView extends VBox {

    /** The noise is stabilised to a variance of 1 before the network sees it. */
    static final String HELD_OUT = "squared error / noise variance";

    private static final String IN_TRAINING = "ln (edge-weighted error / noise variance)";

    private final RunModel run;

    RunView(RunModel run) {
        super(12);
        this.run = run;
        getStyleClass().add("tuning-body");
        HBox curves = new HBox(
                12,
                chart("Training loss", IN_TRAINING, run.training()),
                chart("Held-out loss", HELD_OUT, run.heldOut()));
        curves.setMinHeight(170);
        curves.setPrefHeight(210);
        PreviewPane preview = new PreviewPane();
        run.previewProperty().subscribe(picture -> picture.ifPresent(preview::show));
        VBox.setVgrow(preview, Priority.ALWAYS);
        Label residual = new Label();
        residual.getStyleClass().add("muted");
        residual.textProperty().bind(run.residualProperty());
        Label notices = StepViews.text("");
        notices.getStyleClass().add("tuning-problem");
        notices.textProperty()
                .bind(Bindings.createStringBinding(() -> String.join("\n", run.notices()), run.notices()));
        notices.managedProperty().bind(notices.textProperty().isNotEmpty());
        getChildren().addAll(state(), curves, preview, residual, notices, buttons());
    }

    private Node state() {
        Label stage = new Label();
        stage.setId("run-stage");
        stage.textProperty().bind(run.stageProperty());
        Label left = new Label();
        left.textProperty().bind(run.timeLeftProperty());
        left.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(run.fractionProperty());
        return new VBox(6, new HBox(12, stage, space, left), bar);
    }

    static LineChart<Number, Number> chart(
            String title, String unit, ObservableList<XYChart.Data<Number, Number>> points) {
        NumberAxis steps = new NumberAxis();
        steps.setLabel("training step");
        NumberAxis loss = new NumberAxis();
        loss.setForceZeroInRange(false);
        LineChart<Number, Number> chart = new LineChart<>(steps, loss);
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        // Along the axis there is no room for the unit.
        chart.setTitle(title + ": " + unit);
        chart.setMinWidth(0);
        chart.setMinHeight(0);
        HBox.setHgrow(chart, Priority.ALWAYS);
        chart.getData().add(new XYChart.Series<>(points));
        return chart;
    }

    private Node buttons() {
        Button pause = StepViews.button("Pause", "run-pause", false);
        pause.textProperty()
                .bind(Bindings.when(run.pausedProperty()).then("Go on").otherwise("Pause"));
        pause.setOnAction(press -> run.togglePause());
        Button stop = StepViews.button("Stop and keep the best", "run-stop", false);
        stop.setOnAction(press -> run.order(WorkFolder.Order.STOP_AND_KEEP_BEST));
        Button discard = StepViews.button("Discard", "run-discard", false);
        discard.setOnAction(press -> run.discard());
        Button again = StepViews.button("Go on from the last checkpoint", "run-go-on", true);
        again.setOnAction(press -> run.goOn());
        again.visibleProperty().bind(run.interruptedProperty());
        again.managedProperty().bind(run.interruptedProperty());
        pause.disableProperty().bind(run.interruptedProperty());
        stop.disableProperty().bind(run.interruptedProperty());
        Label note = new Label("Training goes on when the workstation is closed.");
        note.getStyleClass().add("muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, note, space, discard, pause, stop, again);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
