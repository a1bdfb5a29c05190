package org.clearcine.app.tuning;

import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.UnrolledTable;
import org.clearcine.core.registry.Interval;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelStatus;
import org.clearcine.core.registry.RegisteredModel;

/** All models with their lineage; up to four can be compared, one activated, the last activation taken back. */
final class ModelsPage extends VBox {

    private final ModelsModel models;
    private final TuningModel tuning;
    private final TableView<RegisteredModel> table;

    ModelsPage(ModelsModel models, TuningModel tuning) {
        super(12);
        this.models = models;
        this.tuning = tuning;
        getStyleClass().add("tuning-body");
        table = new UnrolledTable<>();
        table.setItems(models.models());
        table.setId("models-table");
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(StepViews.column("Model", 190, RegisteredModel::id));
        table.getColumns()
                .add(StepViews.column(
                        "Status", 100, model -> model.status().name().toLowerCase(Locale.ROOT)));
        table.getColumns()
                .add(StepViews.column("From", 130, model -> model.manifest().parent()));
        table.getColumns().add(StepViews.column("Gain on held-out patients, dB", 210, ModelsPage::gain));
        table.getColumns().add(StepViews.column("Made by, at", 240, ModelsPage::made));
        table.getColumns()
                .add(StepViews.column(
                        "Weights",
                        130,
                        model -> model.manifest().weightsSha256().substring(0, 12)));
        table.setMinHeight(140);
        VBox.setVgrow(table, Priority.ALWAYS);
        Label state = StepViews.text("");
        state.textProperty().bind(models.stateProperty());
        Label notice = new Label("Weights tuned here were trained on patients: they are hospital data.");
        notice.getStyleClass().add("muted");
        getChildren().addAll(table, state, notice, buttons());
    }

    void refresh() {
        models.refresh();
    }

    private static String gain(RegisteredModel model) {
        return model.record()
                .flatMap(record -> record.metrics().entrySet().stream()
                        .filter(entry -> entry.getKey().startsWith("Gain on held-out"))
                        .findFirst())
                .map(entry -> entry.getValue())
                .map(Interval::inWords)
                .orElse("");
    }

    private static String made(RegisteredModel model) {
        return model.record()
                .map(ModelRecord::lineage)
                .map(lineage -> lineage.madeBy() + ", " + lineage.madeAt())
                .orElse("came with the program");
    }

    private HBox buttons() {
        Button compare = StepViews.button("Compare on this loop", "models-compare", false);
        Icons.explain(
                compare,
                "Up to four models side by side, frame by frame, in one window; one model at several strengths",
                "");
        compare.setOnAction(press -> models.compare(table.getSelectionModel().getSelectedItems().stream()
                .map(RegisteredModel::id)
                .toList()));
        Button activate = StepViews.button("Activate", "models-activate", true);
        activate.disableProperty().bind(tuning.personProperty().isEmpty());
        activate.setOnAction(press -> chosenCandidate());
        Button back = StepViews.button("Roll back", "models-rollback", false);
        back.disableProperty().bind(tuning.personProperty().isEmpty());
        back.setOnAction(press -> tuning.rollBack());
        return StepViews.buttons(
                compare,
                new Label("Your name"),
                StepViews.field("models-person", tuning.personProperty(), 180),
                back,
                activate);
    }

    private void chosenCandidate() {
        RegisteredModel chosen = table.getSelectionModel().getSelectedItem();
        if (chosen == null || chosen.record().isEmpty() || chosen.status() == ModelStatus.REJECTED) {
            models.stateProperty()
                    .set("Mark a candidate or a retired model; shipped weights come back by rolling back.");
        } else {
            tuning.activate(chosen.id());
        }
    }
}
