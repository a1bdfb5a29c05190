package org.clearcine.app.tuning;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.core.tuning.study.NoiseLevel;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.SiteProfile;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudyChoice;

/** What each step of the wizard shows; the run and its result have views of their own. */
final class StepViews {

    private final TuningModel model;
    private final Supplier<Optional<Path>> folderPicker;
    private final RunView runView;
    private final ResultView resultView;

    StepViews(TuningModel model, Supplier<Optional<Path>> folderPicker) {
        this.model = model;
        this.folderPicker = folderPicker;
        runView = new RunView(model.run());
        resultView = new ResultView(model);
    }

    Node of(TuningModel.Step step) {
        return switch (step) {
            case CHOOSE -> choose();
            case STUDIES -> studies();
            case SPLIT -> split();
            case PROFILE -> profile();
            case RUN -> runView;
            case RESULT -> resultView;
        };
    }

    private Node choose() {
        Label says = text(
                "Choose folders with noisy studies of at least two patients. No clean picture is needed, and nothing"
                        + " leaves this computer. A quarter of the patients is held out and never trained on.");
        ListView<Path> list = new ListView<>(model.inputs());
        list.setPlaceholder(new Label("No folder chosen yet"));
        list.setAccessibleText("Folders with studies");
        VBox.setVgrow(list, Priority.ALWAYS);
        Button add = button("Add a folder", "tuning-add", false);
        add.setOnAction(press -> folderPicker.get().ifPresent(model.inputs()::add));
        Button clear = button("Clear", "tuning-clear", false);
        clear.setOnAction(press -> model.inputs().clear());
        Button next = button("Look at the studies", "tuning-look", true);
        next.disableProperty().bind(model.busyProperty().or(Bindings.isEmpty(model.inputs())));
        next.setOnAction(press -> model.lookAtStudies());
        return page(says, list, new HBox(8, add, clear), buttons(next));
    }

    private Node studies() {
        long left = model.choices().stream()
                .filter(choice -> choice.exclusion().isPresent())
                .count();
        Label says = text(model.studies().size() + " of " + model.choices().size() + " files can be learned from; "
                + left + (left == 1 ? " is left out." : " are left out."));
        TableView<StudyChoice> table = new TableView<>(model.choices());
        table.setId("tuning-studies");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(column("File", 220, choice -> choice.file().getFileName().toString()));
        table.getColumns()
                .add(column(
                        "Patient",
                        110,
                        choice -> choice.study().map(Study::patient).orElse("")));
        table.getColumns()
                .add(column(
                        "Frames",
                        70,
                        choice ->
                                choice.study().map(study -> "" + study.frames()).orElse("")));
        table.getColumns()
                .add(column(
                        "Quanta a pixel",
                        150,
                        choice -> choice.study()
                                .map(study -> String.format(
                                        Locale.ROOT, "%.0f", study.noise().quanta()))
                                .orElse("")));
        table.getColumns()
                .add(column(
                        "Used",
                        420,
                        choice -> choice.exclusion()
                                .map(why -> "Left out: it " + why.inWords() + ".")
                                .orElse("Yes")));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button next = button("Split by patient", "tuning-split", true);
        next.setDisable(!PatientSplit.isPossible(model.studies()));
        next.setOnAction(press -> model.drawSplit());
        return page(says, table, buttons(back(), next));
    }

    /** A patient of the split table. */
    private record Row(String patient, long studies, long frames, boolean heldOut) {}

    private Node split() {
        Label says = text(
                "Patients are split, never loops or frames of one patient. Once locked, the split is written down and"
                        + " stays as it is for this run.");
        TableView<Row> table = new TableView<>();
        table.setId("tuning-split-table");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(column("Patient", 160, Row::patient));
        table.getColumns().add(column("Loops", 90, row -> "" + row.studies()));
        table.getColumns().add(column("Frames", 90, row -> "" + row.frames()));
        table.getColumns()
                .add(column(
                        "Side", 360, row -> row.heldOut() ? "Held out: judged on, never trained on" : "Trained on"));
        model.splitProperty().get().ifPresent(split -> table.setItems(FXCollections.observableArrayList(rows(split))));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button again = button("Draw another", "tuning-redraw", false);
        again.setOnAction(press -> {
            model.drawSplit();
            model.splitProperty()
                    .get()
                    .ifPresent(split -> table.setItems(FXCollections.observableArrayList(rows(split))));
        });
        Button next = button("Lock the split", "tuning-lock", true);
        next.disableProperty().bind(model.busyProperty());
        next.setOnAction(press -> model.lockSplit());
        return page(says, table, buttons(back(), again, next));
    }

    private List<Row> rows(PatientSplit split) {
        Map<String, List<Study>> byPatient = model.studies().stream()
                .collect(Collectors.groupingBy(Study::patient, TreeMap::new, Collectors.toList()));
        return byPatient.entrySet().stream()
                .map(entry -> new Row(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToLong(Study::frames).sum(),
                        split.heldOut().contains(entry.getKey())))
                .toList();
    }

    private Node profile() {
        SiteProfile site = new SiteProfile(model.studies());
        Label noise = text(String.format(
                Locale.ROOT,
                "Noise of these studies: as of %.0f to %.0f quanta a pixel; neighbouring pixels' noise correlated by up to %.2f.",
                new NoiseLevel(site.lowestLevel(), 0).quanta(),
                new NoiseLevel(site.highestLevel(), 0).quanta(),
                site.highestCorrelation()));
        Label range = text(
                model.outside().isEmpty()
                        ? "All of it lies within what " + model.setup().parent() + " was trained for."
                        : String.join(" ", model.outside())
                                + " The new weights will know this noise; the parent falls back to the classical method on it.");
        GridPane fields = new GridPane(12, 10);
        fields.addRow(0, new Label("Name of the new weights"), field("tuning-id", model.idProperty(), 260));
        fields.addRow(1, new Label("Minutes of training"), field("tuning-minutes", model.minutesProperty(), 80));
        fields.addRow(2, new Label("Started by (your name)"), field("tuning-person", model.personProperty(), 260));
        Button next = button("Start", "tuning-start", true);
        next.disableProperty()
                .bind(model.busyProperty().or(model.personProperty().isEmpty()));
        next.setOnAction(press -> model.startRun());
        return page(noise, range, fields, new CostView(model.cost()), buttons(back(), next));
    }

    private Button back() {
        Button back = button("Back", "tuning-back", false);
        back.setOnAction(press -> model.back());
        return back;
    }

    static TextField field(String id, StringProperty value, double width) {
        TextField field = new TextField();
        field.setId(id);
        field.setPrefWidth(width);
        field.setMaxWidth(width);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
        return label;
    }

    static Button button(String words, String id, boolean main) {
        Button button = new Button(words);
        button.setId(id);
        if (main) {
            button.getStyleClass().add("accent");
        }
        return button;
    }

    static HBox buttons(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    static VBox page(Node... nodes) {
        VBox page = new VBox(14, nodes);
        page.getStyleClass().add("tuning-body");
        return page;
    }

    static <T> TableColumn<T, String> column(String title, double width, Function<T, String> value) {
        TableColumn<T, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(value.apply(cell.getValue())));
        return column;
    }
}
