package org.clearcine.app.tuning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.core.registry.GateCheck;
import org.clearcine.core.registry.ModelCard;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelStatus;

/** What came out: in plain words when to use it and when not, pictures, every check; and the person who activates it. */
final class ResultView extends VBox {

    private static final double CHART_HEIGHT = 220;

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
        VBox content = new VBox(
                6,
                new HBox(28, column(words(record)), column(figures(record))),
                section("Held-out patients: as they came, before and after. Each row in one window."),
                pictures(),
                section("Every check of the gate"),
                checks(record));
        content.getStyleClass().add("tuning-report");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("panels-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(verdict, scroll, buttons(passed && status != ModelStatus.ACTIVE, status));
    }

    private static VBox column(List<Node> nodes) {
        VBox column = new VBox(5);
        column.getChildren().setAll(nodes);
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(1);
        column.setMinWidth(0);
        return column;
    }

    private static Label section(String words) {
        Label section = StepViews.text(words);
        section.getStyleClass().add("tuning-section");
        return section;
    }

    /** What to know before anything else: what it is, when not to use it, why it was refused. */
    private static List<Node> words(ModelRecord record) {
        List<Node> words = new ArrayList<>();
        words.add(section("In short"));
        ModelCard.inShort(record).forEach(sentence -> words.add(StepViews.text(sentence)));
        words.add(section("When not to use it"));
        record.limits().forEach(sentence -> words.add(StepViews.text(sentence)));
        if (!record.gate().passed()) {
            words.add(section("Why it was refused"));
            record.gate().reasons().forEach(reason -> words.add(StepViews.text(reason)));
        }
        return words;
    }

    private static List<Node> figures(ModelRecord record) {
        List<Node> figures = new ArrayList<>();
        figures.add(section("What changed against " + record.lineage().parentId() + ", mean (95 % interval)"));
        record.metrics().forEach((name, value) -> figures.add(StepViews.text(name + ": " + value.inWords())));
        LineChart<Number, Number> chart =
                RunView.chart("Held-out loss, the parent at step 0", RunView.HELD_OUT, curve(record));
        chart.setMinHeight(CHART_HEIGHT);
        chart.setPrefHeight(CHART_HEIGHT);
        figures.add(chart);
        return figures;
    }

    /** Every patch that was kept, as the best weights left it. */
    private Node pictures() {
        VBox rows = new VBox(8);
        model.bestPreview().ifPresent(preview -> {
            for (int row = 0; row < preview.rowsOfThree(); row++) {
                PreviewPane pane = new PreviewPane();
                pane.show(preview, row);
                rows.getChildren().add(pane);
            }
        });
        if (rows.getChildren().isEmpty()) {
            rows.getChildren().add(StepViews.text("The pictures are no longer there."));
        }
        return rows;
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
        for (Region whole : List.of(who, activate, again, back)) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        row.getChildren().add(0, where);
        if (activatable) {
            row.getChildren().addAll(who, StepViews.field("tuning-activator", model.personProperty(), 200), activate);
        } else if (status == ModelStatus.ACTIVE) {
            row.getChildren().add(back);
        }
        return row;
    }
}
