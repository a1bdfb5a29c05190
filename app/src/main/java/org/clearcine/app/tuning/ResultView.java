package org.clearcine.app.tuning;

import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.core.registry.GateCheck;
import org.clearcine.core.registry.ModelCard;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelStatus;

/** What came out: in plain words when to use it and when not, pictures, every check; and the person who activates it. */
final class ResultView extends VBox {

    private final TuningModel model;

    ResultView(TuningModel model) {
        super(12);
        this.model = model;
        getStyleClass().add("tuning-body");
        model.resultProperty()
                .subscribe(result -> result.flatMap(found -> found.record()).ifPresent(this::show));
    }

    private void show(ModelRecord record) {
        boolean passed = record.gate().passed();
        ModelStatus status = model.resultProperty().get().orElseThrow().status();
        Label verdict = StepViews.text(
                status == ModelStatus.ACTIVE
                        ? record.id() + " is in use."
                        : passed
                                ? record.id() + " passed the gate and waits for a named person."
                                : record.id() + " did not pass the gate. "
                                        + record.lineage().parentId() + " stays in use.");
        verdict.setId("tuning-verdict");
        verdict.getStyleClass().add(passed ? "tuning-passed" : "tuning-refused");
        VBox content = new VBox(10);
        record.gate().reasons().forEach(reason -> content.getChildren().add(StepViews.text(reason)));
        ModelCard.plainSummary(record).forEach(sentence -> content.getChildren().add(StepViews.text(sentence)));
        record.metrics()
                .forEach((name, value) ->
                        content.getChildren().add(StepViews.text(name + ": " + value.inWords() + ", 95 % interval")));
        PreviewPane preview = new PreviewPane();
        model.run().previewProperty().get().ifPresent(preview::show);
        HBox seen = new HBox(12, preview, RunView.chart("Held-out loss", curve(record)));
        seen.setMinHeight(260);
        content.getChildren().addAll(seen, checks(record));
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panels-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(verdict, scroll, buttons(passed && status != ModelStatus.ACTIVE, status));
    }

    private static ObservableList<XYChart.Data<Number, Number>> curve(ModelRecord record) {
        ObservableList<XYChart.Data<Number, Number>> points = FXCollections.observableArrayList();
        for (int i = 0; i < record.curves().heldOutSteps().size(); i++) {
            points.add(new XYChart.Data<>(
                    record.curves().heldOutSteps().get(i),
                    record.curves().heldOutLoss().get(i)));
        }
        return points;
    }

    static TableView<GateCheck> checks(ModelRecord record) {
        TableView<GateCheck> table =
                new TableView<>(FXCollections.observableArrayList(record.gate().checks()));
        table.setId("tuning-checks");
        table.getColumns().add(StepViews.column("Check", 320, GateCheck::name));
        table.getColumns().add(StepViews.column("Parent", 90, check -> figure(check.parent())));
        table.getColumns().add(StepViews.column("Candidate", 90, check -> figure(check.candidate())));
        table.getColumns().add(StepViews.column("Allowed", 300, GateCheck::rule));
        table.getColumns().add(StepViews.column("Result", 90, check -> check.passed() ? "passed" : "FAILED"));
        table.setFixedCellSize(28);
        table.setPrefHeight(28 * (record.gate().checks().size() + 1.6));
        table.setMinHeight(120);
        return table;
    }

    private static String figure(double value) {
        return Double.isNaN(value) ? "none" : String.format(Locale.ROOT, "%.3g", value);
    }

    private Node buttons(boolean activatable, ModelStatus status) {
        Label who = new Label("Activated by (your name)");
        Button activate = StepViews.button("Activate", "tuning-activate", true);
        activate.disableProperty()
                .bind(model.busyProperty().or(model.personProperty().isEmpty()));
        activate.setOnAction(press -> model.activate());
        Button again = StepViews.button("Another run", "tuning-again", false);
        again.setOnAction(press -> model.startOver());
        Button back = StepViews.button("Roll back", "tuning-rollback", false);
        back.setOnAction(press -> model.rollBack());
        HBox row = StepViews.buttons(again);
        String report = model.run()
                .work()
                .map(work -> work.path().resolve("report.pdf").toString())
                .orElse("");
        Label where = new Label("Report: " + report);
        where.getStyleClass().add("muted");
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(Double.MAX_VALUE);
        where.setMinWidth(0);
        row.getChildren().add(0, where);
        if (activatable) {
            row.getChildren().addAll(who, StepViews.field("tuning-activator", model.personProperty(), 200), activate);
        } else if (status == ModelStatus.ACTIVE) {
            row.getChildren().add(back);
        }
        return row;
    }
}
