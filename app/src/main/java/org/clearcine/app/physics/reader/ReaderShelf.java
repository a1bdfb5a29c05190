package org.clearcine.app.physics.reader;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.clearcine.app.job.Job;

/** The studies there are: go on with one, or read its result once it is complete. */
final class ReaderShelf extends VBox {

    private static final double LIST_HEIGHT = 110;

    private final ReaderModel model;
    private final ListView<ReaderModel.Known> list = new ListView<>();

    ReaderShelf(ReaderModel model, Consumer<ReaderModel.Known> show, Consumer<ReaderModel.Known> save) {
        super(7);
        this.model = model;
        list.setId("reader-studies");
        list.setPrefHeight(LIST_HEIGHT);
        list.setMinHeight(LIST_HEIGHT);
        list.setPlaceholder(new Label("None yet"));
        list.setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(ReaderModel.Known item, boolean empty) {
                super.updateItem(item, empty);
                setText(empty || item == null ? "" : words(item));
            }
        });
        model.studiesProperty().subscribe(found -> {
            int chosen = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(found);
            list.getSelectionModel().select(Math.max(0, Math.min(chosen, found.size() - 1)));
        });
        Button resume = button("reader-resume", "Go on", () -> chosen().ifPresent(model::resume));
        Button result = button("reader-show", "Show result", () -> chosen().ifPresent(show));
        Button csv = button("reader-csv", "Save CSV", () -> chosen().ifPresent(save));
        resume.disableProperty().bind(isComplete(false).not());
        result.disableProperty().bind(isComplete(true).not());
        csv.disableProperty().bind(isComplete(true).not());
        getChildren()
                .addAll(ReaderWizard.title("Studies of this site"), list, new HBox(8, resume, result, csv), running());
    }

    private static String words(ReaderModel.Known known) {
        return known.name() + "   "
                + (known.isComplete()
                        ? "complete, " + known.study().trialCount() + " choices"
                        : known.study().answerCount() + " of " + known.study().trialCount());
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(press -> action.run());
        return button;
    }

    private Optional<ReaderModel.Known> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    private BooleanBinding isComplete(boolean wanted) {
        return javafx.beans.binding.Bindings.createBooleanBinding(
                () -> chosen().filter(known -> known.isComplete() == wanted).isPresent(),
                list.getSelectionModel().selectedItemProperty());
    }

    private VBox running() {
        Label said = new Label();
        said.setId("reader-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("reader-said");
        said.textProperty().bind(model.saidProperty());
        ProgressBar bar = new ProgressBar();
        Button cancel = button("reader-cancel", "Cancel", model::cancel);
        HBox row = new HBox(8, bar, cancel);
        row.visibleProperty().bind(model.preparingProperty().map(Optional::isPresent));
        row.managedProperty().bind(row.visibleProperty());
        model.preparingProperty().subscribe(job -> follow(job, bar));
        return new VBox(6, said, row);
    }

    private static void follow(Optional<Job<?>> job, ProgressBar bar) {
        bar.progressProperty().unbind();
        job.ifPresent(running -> bar.progressProperty().bind(running.fractionProperty()));
    }
}
