package org.clearcine.app.tools;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.compare.ShownFrame;
import org.clearcine.core.display.ModalityTransform;
import org.clearcine.core.measurement.AreaFigures;
import org.clearcine.core.measurement.LineProfile;
import org.clearcine.core.measurement.Point;
import org.clearcine.core.measurement.Words;

/** The figures of the selected measurement, raw beside processed, and their histogram or profile. */
final class FiguresView extends VBox {

    private static final int BINS = 48;

    private final ReadingModel model;
    private final ObservableValue<Optional<ShownFrame>> shown;
    private final GridPane table = new GridPane();
    private final FiguresChart chart = new FiguresChart();
    private int row;

    FiguresView(ReadingModel model, ObservableValue<Optional<ShownFrame>> shown) {
        super(6);
        this.model = model;
        this.shown = shown;
        setId("figures");
        table.getStyleClass().add("figures-table");
        for (int i = 0; i < 3; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(i == 0 ? HPos.LEFT : HPos.RIGHT);
            table.getColumnConstraints().add(column);
        }
        getChildren().addAll(table, chart);
        shown.subscribe(value -> show());
        model.readingsProperty().subscribe(value -> show());
        model.selectedProperty().subscribe(value -> show());
    }

    private void show() {
        Optional<Measurement> selected =
                model.selected().filter(one -> one.isArea() || one.kind() == Measurement.Kind.PROFILE);
        Optional<ShownFrame> frame = shown.getValue();
        boolean hasFigures = selected.isPresent() && frame.isPresent();
        setVisible(hasFigures);
        setManaged(hasFigures);
        if (!hasFigures) {
            return;
        }
        table.getChildren().clear();
        row = 0;
        ModalityTransform modality = frame.get().view().look().transform().modality();
        if (selected.get().isArea()) {
            showArea(selected.get(), frame.get(), modality);
        } else {
            showProfile(selected.get(), frame.get(), modality);
        }
    }

    private void showArea(Measurement area, ShownFrame frame, ModalityTransform modality) {
        AreaFigures raw = AreaFigures.of(frame.frame().raw(), area.area(), modality);
        AreaFigures processed = AreaFigures.of(frame.frame().processed(), area.area(), modality);
        row("", "raw", "processed");
        row("mean", Words.number(raw.mean()), Words.number(processed.mean()));
        row("SD", Words.number(raw.standardDeviation()), Words.number(processed.standardDeviation()));
        row("min", Words.number(raw.smallest()), Words.number(processed.smallest()));
        row("max", Words.number(raw.largest()), Words.number(processed.largest()));
        row("pixels n", "" + raw.count(), "" + processed.count());
        double low = Math.min(raw.smallest(), processed.smallest());
        double high = Math.max(raw.largest(), processed.largest());
        chart.show(new FiguresChart.Curves(
                Words.number(low),
                Words.number(high),
                doubles(raw.histogram(low, high, BINS)),
                doubles(processed.histogram(low, high, BINS)),
                true));
    }

    private void showProfile(Measurement line, ShownFrame frame, ModalityTransform modality) {
        Point start = line.points().get(0);
        Point end = line.points().get(1);
        LineProfile raw = LineProfile.of(frame.frame().raw(), start, end, modality);
        LineProfile processed = LineProfile.of(frame.frame().processed(), start, end, modality);
        String length = model.readingsProperty().get().calibration().lengthAlone(start, end);
        chart.show(new FiguresChart.Curves("0", length, doubles(raw), doubles(processed), false));
    }

    private void row(String name, String raw, String processed) {
        table.addRow(
                row++, label(name, "figures-name"), label(raw, "figures-raw"), label(processed, "figures-processed"));
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }

    private static double[] doubles(int[] counts) {
        return java.util.Arrays.stream(counts).asDoubleStream().toArray();
    }

    private static double[] doubles(LineProfile profile) {
        double[] values = new double[profile.count()];
        java.util.Arrays.setAll(values, profile::value);
        return values;
    }

    /** The texts of the table, row by row. */
    List<String> texts() {
        return table.getChildren().stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
