package org.clearcine.app.tuning;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What a run will take, how far measuring it is, and a button that stops measuring or begins it again. */
final class CostView extends VBox {

    CostView(CostModel cost) {
        super(8);
        Label words = StepViews.text("");
        words.setId("tuning-cost");
        words.textProperty().bind(cost.wordsProperty());
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(220);
        bar.progressProperty().bind(cost.fractionProperty());
        bar.setAccessibleText("Measuring what a run takes on this computer");
        Label stage = new Label();
        stage.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> cost.stageProperty().get().isEmpty()
                                ? "Measuring"
                                : cost.stageProperty().get(),
                        cost.stageProperty()));
        for (Node node : List.of(bar, stage)) {
            node.visibleProperty().bind(cost.measuringProperty());
            node.managedProperty().bind(cost.measuringProperty());
        }
        Button toggle = StepViews.button("", "tuning-cost-toggle", false);
        toggle.textProperty()
                .bind(Bindings.when(cost.measuringProperty())
                        .then("Stop measuring")
                        .otherwise("Measure again"));
        toggle.setTooltip(
                new Tooltip("A few real training steps, in a process of its own; the run can be started meanwhile"));
        toggle.setOnAction(press -> {
            if (cost.measuringProperty().get()) {
                cost.stop();
            } else {
                cost.again();
            }
        });
        HBox row = new HBox(10, toggle, bar, stage);
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(words, row);
    }
}
