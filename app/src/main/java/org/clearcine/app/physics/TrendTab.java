package org.clearcine.app.physics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.physics.plot.PlotFiles;
import org.clearcine.app.physics.plot.PlotSaving;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.SvgPlot;
import org.clearcine.core.physics.trend.ConstancyRecord;
import org.clearcine.core.physics.trend.Trend;

/** Constancy of a device and protocol: every figure with its status in words and marks, and the chosen one through time. */
final class TrendTab extends BorderPane {

    private final TrendModel model;
    private final TableView<Trend> table = new TableView<>();
    private final TrendChart chart = new TrendChart();
    private final Label sentence = new Label();

    TrendTab(TrendModel model, SaveTarget saving) {
        this.model = model;
        table.setId("trends");
        table.getStyleClass().add("dense");
        addColumn("Figure", 250, Trend::quantity);
        addColumn("Newest", 80, trend -> number(newest(trend).value()));
        addColumn("Baseline", 80, trend -> number(trend.baseline()));
        addColumn("Off", 70, trend -> percent(trend.deviationPercent(newest(trend))));
        addColumn("Says", 220, trend -> TrendChart.mark(trend.status()) + "  " + Trend.words(trend.status()));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setPlaceholder(new Label("No records yet. Name a device and a protocol, measure a loop, add it."));
        table.getSelectionModel().selectedItemProperty().subscribe(this::show);
        sentence.setId("trend-sentence");
        sentence.setWrapText(true);
        sentence.getStyleClass().add("physics-notes");
        SplitPane split = new SplitPane(table, new BorderPane(chart, null, null, sentence, null));
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.52);
        setTop(controls(saving));
        setCenter(split);
        model.trendsProperty().subscribe(this::show);
    }

    private HBox controls(SaveTarget saving) {
        ComboBox<String> device = names("trend-device", "Device", model.deviceProperty(), TrendModel.Known::devices);
        ComboBox<String> protocol =
                names("trend-protocol", "Protocol", model.protocolProperty(), TrendModel.Known::protocols);
        Button add = new Button("Add this measurement");
        add.setId("trend-add");
        add.getStyleClass().add("accent");
        Icons.explain(add, "Add the figures of the loop that was measured last (tab Measure)", "");
        add.setOnAction(press -> model.add());
        Button csv = save("CSV", "constancy.csv", saving);
        Button pdf = save("PDF", "constancy.pdf", saving);
        Button svg = picture("SVG", saving, () -> {
            LabPlot plot = chosen().plot();
            return () -> SvgPlot.of(plot).getBytes(StandardCharsets.UTF_8);
        });
        Button png = picture("PNG", saving, () -> {
            WritableImage image = PlotSaving.fine(chart);
            return () -> PlotSaving.png(image);
        });
        Label hint = new Label("Baseline: median of the first five. Watch from 10 % off, act from 20 %.");
        hint.getStyleClass().add("physics-hint");
        HBox controls = new HBox(8, device, protocol, add, csv, pdf, svg, png, hint);
        controls.getStyleClass().add("physics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        return controls;
    }

    private ComboBox<String> names(
            String id, String prompt, StringProperty chosen, Function<TrendModel.Known, List<String>> known) {
        ComboBox<String> box = new ComboBox<>();
        box.setEditable(true);
        box.setId(id);
        box.setPromptText(prompt);
        box.setPrefWidth(170);
        box.getEditor().textProperty().bindBidirectional(chosen);
        Icons.explain(box, prompt + ": a name that you choose, never a patient's", "");
        model.knownProperty().subscribe(now -> {
            String text = chosen.get();
            box.getItems().setAll(known.apply(now));
            chosen.set(text);
        });
        return box;
    }

    private Button save(String form, String name, SaveTarget saving) {
        Button button = new Button("Save " + form);
        button.setId("trend-" + form.toLowerCase(Locale.ROOT));
        button.disableProperty().bind(model.trendsProperty().map(List::isEmpty));
        button.setOnAction(press -> saving.ask(name).ifPresent(model::save));
        return button;
    }

    /** What is saved is taken from the screen at once and written in the background. */
    private Button picture(String form, SaveTarget saving, Supplier<PlotFiles.Content> content) {
        Button button = new Button(form);
        button.setId("trend-" + form.toLowerCase(Locale.ROOT));
        Icons.explain(button, "Save the chosen figure's chart as " + form, "");
        button.disableProperty()
                .bind(table.getSelectionModel().selectedItemProperty().isNull());
        button.setOnAction(press -> saving.ask(PlotSaving.name(chosen().plot(), form.toLowerCase(Locale.ROOT)))
                .ifPresent(path -> model.save(path, content.get())));
        return button;
    }

    private Trend chosen() {
        return table.getSelectionModel().getSelectedItem();
    }

    private void addColumn(String title, double width, Function<Trend, String> text) {
        TableColumn<Trend, String> column = new TableColumn<>(title);
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setCellValueFactory(cell -> new ReadOnlyStringWrapper(text.apply(cell.getValue())));
        table.getColumns().add(column);
    }

    private static ConstancyRecord newest(Trend trend) {
        return trend.records().get(trend.records().size() - 1);
    }

    private static String number(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%.4g", value) : "\u2013";
    }

    private static String percent(double value) {
        return Double.isFinite(value) ? String.format(Locale.ROOT, "%+.1f %%", value) : "\u2013";
    }

    private void show(List<Trend> trends) {
        int chosen = Math.max(0, table.getSelectionModel().getSelectedIndex());
        table.getItems().setAll(trends);
        if (trends.isEmpty()) {
            show((Trend) null);
        } else {
            table.getSelectionModel().select(Math.min(chosen, trends.size() - 1));
        }
    }

    /** @param trend null where the table selects nothing, as JavaFX says it */
    private void show(Trend trend) {
        sentence.setText(trend == null ? "" : trend.sentence());
        chart.show(trend == null ? List.of() : List.of(trend));
    }
}
