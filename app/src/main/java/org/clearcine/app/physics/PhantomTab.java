package org.clearcine.app.physics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.clearcine.app.control.Icons;
import org.clearcine.app.physics.phantom.PhantomModel;
import org.clearcine.app.physics.plot.PlotPane;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.phantom.PhantomLayout;
import org.clearcine.core.physics.phantom.PhantomLayouts;
import org.clearcine.core.physics.phantom.PhantomMeasurement;

/** A phantom on the open loop: placed left, its figures right. */
final class PhantomTab extends BorderPane {

    private static final double SIDE_WIDTH = 330;
    private static final double PLOT_WIDTH = 420;

    private final PhantomDesk desk;
    private final PhantomModel phantom;
    private final PhysicsModel model;
    private final SaveTarget saving;
    private final FiguresTable table = new FiguresTable();
    private final ComboBox<PhantomMeasurement.Reference> reference = new ComboBox<>();

    PhantomTab(PhysicsModel model, PhantomDesk desk, SaveTarget saving) {
        this.desk = desk;
        this.model = model;
        this.saving = saving;
        phantom = desk.phantom();
        table.setId("phantom-figures");
        table.setPlaceholder(new Label("Place the phantom, then measure every detail of it."));
        VBox side = new VBox(10, layouts(), finding(), proposal(), new PhantomTemplateBox(desk), measuring());
        side.getStyleClass().add("phantom-side");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(SIDE_WIDTH + 24);
        scroll.setMinWidth(SIDE_WIDTH + 24);
        setLeft(scroll);
        setCenter(table);
        desk.measuredProperty().subscribe(this::show);
    }

    private Node layouts() {
        ComboBox<PhantomLayout> choice = new ComboBox<>();
        choice.setId("phantom-layout");
        choice.getItems().setAll(PhantomLayouts.all());
        choice.setConverter(converter());
        choice.valueProperty().bindBidirectional(phantom.layoutProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        Icons.explain(choice, "Which test object", "");
        Label source = new Label();
        source.setWrapText(true);
        source.setMinHeight(USE_PREF_SIZE);
        source.getStyleClass().add("physics-hint");
        source.textProperty().bind(phantom.layoutProperty().map(PhantomLayout::source));
        CheckBox shown = new CheckBox("Show on the picture");
        shown.setId("phantom-shown");
        shown.setOnAction(press -> {
            if (shown.isSelected()) {
                desk.showLatest();
            } else {
                phantom.shownProperty().set(false);
            }
        });
        phantom.shownProperty().subscribe(shown::setSelected);
        return new VBox(6, title("Test object"), choice, source, shown);
    }

    private static StringConverter<PhantomLayout> converter() {
        return new StringConverter<>() {
            @Override
            public String toString(PhantomLayout layout) {
                return layout == null
                        ? ""
                        : layout.name() + "  (" + layout.details().size() + " details)";
            }

            @Override
            public PhantomLayout fromString(String name) {
                throw new UnsupportedOperationException("layouts are chosen, not typed");
            }
        };
    }

    private static Label title(String text) {
        Label title = new Label(text);
        title.getStyleClass().add("plot-title");
        return title;
    }

    private Node finding() {
        Button place = button("phantom-place", "Place by 3 clicks", "Click three places on the picture");
        place.getStyleClass().add("accent");
        place.setOnAction(press -> phantom.beginPlacing());
        Button find = button("phantom-find", "Find it for me", "Look for it; you decide whether it was found");
        find.setOnAction(press -> desk.find());
        Label next = new Label();
        next.setId("phantom-next");
        next.setWrapText(true);
        next.setMinHeight(USE_PREF_SIZE);
        next.textProperty()
                .bind(Bindings.createStringBinding(
                        phantom::nextStep,
                        phantom.placingProperty(),
                        phantom.clicksProperty(),
                        phantom.placedProperty(),
                        phantom.proposalProperty()));
        Label said = new Label();
        said.setId("phantom-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        said.getStyleClass().add("phantom-said");
        said.textProperty().bind(phantom.saidProperty());
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        return new VBox(6, new HBox(8, place, find), next, said);
    }

    private Node proposal() {
        Label words = new Label();
        words.setId("phantom-confidence");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.textProperty()
                .bind(phantom.proposalProperty()
                        .map(found -> found.map(one -> String.format(
                                        Locale.ROOT,
                                        "Proposal (dashed): %.0f %% of its strongest details stand out there.",
                                        100 * one.confidence()))
                                .orElse("")));
        Button accept = button("phantom-accept", "Accept", "It lies right");
        accept.getStyleClass().add("success");
        accept.setOnAction(press -> phantom.acceptProposal());
        Button discard = button("phantom-discard", "Discard", "It does not");
        discard.setOnAction(press -> phantom.discardProposal());
        VBox box = new VBox(6, words, new HBox(8, accept, discard));
        box.visibleProperty().bind(phantom.proposalProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node measuring() {
        reference.getItems().setAll(PhantomMeasurement.Reference.values());
        reference.setValue(PhantomMeasurement.Reference.MEASURED);
        reference.setId("phantom-reference");
        reference.setConverter(new StringConverter<>() {
            @Override
            public String toString(PhantomMeasurement.Reference value) {
                return value == PhantomMeasurement.Reference.MEASURED
                        ? "contrasts as the raw loop shows them"
                        : "nominal contrasts of the layout";
            }

            @Override
            public PhantomMeasurement.Reference fromString(String text) {
                throw new UnsupportedOperationException("chosen, not typed");
            }
        });
        reference.setMaxWidth(Double.MAX_VALUE);
        Icons.explain(reference, "What the threshold contrasts are given in", "");
        Button measure = button("phantom-measure", "Measure", "Measure every detail, raw and denoised");
        measure.getStyleClass().add("accent");
        measure.setOnAction(press -> desk.measure(reference.getValue()));
        measure.disableProperty().bind(phantom.placedProperty().map(Optional::isEmpty));
        Button csv = button("phantom-csv", "Save CSV", "Save all figures");
        csv.setOnAction(press -> saving.ask("phantom.csv").ifPresent(desk::saveTable));
        Button pdf = button("phantom-pdf", "Save report", "Save a report of a few pages");
        pdf.setOnAction(press -> saving.ask("phantom.pdf").ifPresent(desk::saveReport));
        csv.disableProperty().bind(desk.measuredProperty().map(Optional::isEmpty));
        pdf.disableProperty().bind(desk.measuredProperty().map(Optional::isEmpty));
        HBox buttons = new HBox(8, measure, csv, pdf);
        buttons.setAlignment(Pos.CENTER_LEFT);
        return new VBox(6, title("Measure"), reference, buttons);
    }

    static Button button(String id, String text, String says) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        Icons.explain(button, says, "");
        return button;
    }

    private void show(Optional<MeasuredPhantom> measured) {
        table.getItems().setAll(measured.map(found -> found.report().rows()).orElse(List.of()));
        setTop(null);
        VBox right = new VBox(8);
        measured.ifPresent(found -> {
            HBox plots = new HBox(14);
            for (LabPlot drawn : found.report().plots()) {
                PlotPane plot = new PlotPane(drawn, PlotView.files(found.provenance(), model, saving));
                plot.setMinWidth(0);
                plot.setPrefWidth(PLOT_WIDTH);
                HBox.setHgrow(plot, Priority.ALWAYS);
                plots.getChildren().add(plot);
            }
            Label notes = new Label(String.join("\n", found.report().notes()));
            notes.setWrapText(true);
            notes.setMinHeight(USE_PREF_SIZE);
            notes.getStyleClass().add("physics-hint");
            right.getChildren().addAll(plots, notes);
        });
        right.getStyleClass().add("plots");
        BorderPane middle = new BorderPane(table);
        middle.setTop(right);
        setCenter(middle);
    }
}
