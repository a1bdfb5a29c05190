package org.clearcine.app.tuning;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.tuning.grid.ModelGrid;
import org.clearcine.app.tuning.grid.ModelGridView;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** Over the panes: the wizard, or the page of models, with what went wrong below and the steps above. */
public final class TuningPage extends StackPane {

    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final TuningModel model;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty models = new SimpleBooleanProperty();
    private final Map<TuningModel.Step, Label> titles = new EnumMap<>(TuningModel.Step.class);
    private final BorderPane card = new BorderPane();
    private final ModelsPage modelsPage;
    private final BooleanProperty comparing = new SimpleBooleanProperty();
    private final ModelGrid grid;
    private final ModelGridView gridView;

    /** What of the rest of the window the page needs. */
    public record Around(Supplier<Optional<Path>> folderPicker, ModelsModel models) {}

    public TuningPage(TuningModel model, Around around) {
        this.model = model;
        modelsPage = new ModelsPage(around.models(), model);
        setId("tuning");
        getStyleClass().add("tuning-page");
        getStylesheets().add(TuningPage.class.getResource("tuning.css").toExternalForm());
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        card.getStyleClass().add("tuning-card");
        card.setTop(head());
        card.setBottom(problem());
        getChildren().add(card);
        StepViews views = new StepViews(model, around.folderPicker());
        grid = around.models().grid();
        gridView = new ModelGridView(grid, grid::close);
        model.stepProperty()
                .subscribe(step -> titles.forEach((each, title) ->
                        title.pseudoClassStateChanged(PseudoClass.getPseudoClass("current"), each == step)));
        for (ObservableValue<?> place : List.of(model.stepProperty(), models, comparing)) {
            place.subscribe(() -> lay(views));
        }
        comparing.bind(grid.isShownProperty());
        lay(views);
        addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.ESCAPE) {
                shown.set(false);
                press.consume();
            }
        });
        model.whenChanged(around.models()::refresh);
    }

    private void lay(StepViews views) {
        boolean compared = models.get() && comparing.get();
        card.pseudoClassStateChanged(WIDE, compared);
        card.setCenter(
                compared
                        ? gridView
                        : models.get()
                                ? modelsPage
                                : views.of(model.stepProperty().get()));
        if (compared) {
            gridView.requestFocus();
        }
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Shows the wizard, or puts it away. */
    public void toggleTuning() {
        toggle(false);
    }

    /** Shows the page of models, or puts it away. */
    public void toggleModels() {
        toggle(true);
    }

    private void toggle(boolean list) {
        shown.set(!shown.get() || models.get() != list);
        models.set(list);
        if (shown.get()) {
            modelsPage.refresh();
            card.requestFocus();
        }
    }

    private Node head() {
        ToggleButton wizard = tab("Fine-tuning", "tab-tuning", false);
        ToggleButton list = tab("Models", "tab-models", true);
        models.subscribe(listed -> {
            wizard.setSelected(!listed);
            list.setSelected(listed);
        });
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Back to the pictures", "Esc");
        close.setId("tuning-close");
        close.setOnAction(press -> shown.set(false));
        HBox tabs = new HBox(6, wizard, list, space, close);
        tabs.setAlignment(Pos.CENTER_LEFT);
        HBox steps = new HBox(18);
        steps.getStyleClass().add("tuning-steps");
        for (TuningModel.Step step : TuningModel.Step.values()) {
            Label title = new Label((step.ordinal() + 1) + "  " + step.title());
            titles.put(step, title);
            steps.getChildren().add(title);
        }
        steps.visibleProperty().bind(models.not());
        steps.managedProperty().bind(models.not());
        return new VBox(12, tabs, steps);
    }

    private ToggleButton tab(String text, String id, boolean list) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.setOnAction(press -> {
            models.set(list);
            tab.setSelected(true);
            modelsPage.refresh();
        });
        return tab;
    }

    private Node problem() {
        Label problem = new Label();
        problem.setId("tuning-problem");
        problem.getStyleClass().add("tuning-problem");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        return problem;
    }
}
