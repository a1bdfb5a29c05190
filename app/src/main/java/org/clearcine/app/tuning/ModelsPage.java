package org.clearcine.app.tuning;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.core.registry.Interval;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelStatus;
import org.clearcine.core.registry.RegisteredModel;

/** All models with their lineage; two can be compared, one activated, the last activation taken back. */
final class ModelsPage extends VBox {

    private static final double SIDE = 240;

    private final ModelsModel models;
    private final TuningModel tuning;
    private final TableView<RegisteredModel> table;

    ModelsPage(ModelsModel models, TuningModel tuning) {
        super(12);
        this.models = models;
        this.tuning = tuning;
        getStyleClass().add("tuning-body");
        table = new TableView<>(models.models());
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
        HBox pictures = new HBox(10);
        pictures.setAlignment(Pos.CENTER);
        models.comparisonProperty().subscribe(found -> found.ifPresent(comparison -> show(pictures, comparison)));
        Label notice = new Label("Weights tuned here were trained on patients: they are hospital data.");
        notice.getStyleClass().add("muted");
        getChildren().addAll(table, pictures, state, notice, buttons());
    }

    void refresh() {
        models.refresh();
    }

    private static void show(HBox pictures, ModelsModel.Comparison comparison) {
        pictures.getChildren().clear();
        for (int i = 0; i < comparison.pictures().size(); i++) {
            VBox one = PreviewPane.captioned(
                    PreviewPane.image(comparison.pictures().get(i), comparison.columns()),
                    comparison.captions().get(i));
            one.setMaxWidth(SIDE);
            pictures.getChildren().add(one);
        }
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
        Button compare = StepViews.button("Compare two on this loop", "models-compare", false);
        compare.setOnAction(press -> {
            List<RegisteredModel> chosen = List.copyOf(table.getSelectionModel().getSelectedItems());
            if (chosen.size() == 2) {
                models.compare(chosen.get(0).id(), chosen.get(1).id());
            } else {
                models.stateProperty().set("Mark two models, the second with Ctrl held.");
            }
        });
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
