package org.clearcine.app.physics;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.clearcine.app.control.Icons;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.report.LabFiles;
import org.clearcine.core.physics.report.PngFile;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.report.SvgPlot;

/**
 * One plot: values under the mouse, the wheel zooms where the mouse is, a double click shows all; saved as SVG, PNG or CSV.
 *
 * <p>Curves differ in colour and in dash, so that neither colour-blindness nor a grey print confuses them.
 */
final class PlotView extends BorderPane {

    private static final double ZOOM = 1.25;
    private static final double HEIGHT = 250;

    private final LabPlot plot;
    private final Provenance provenance;
    private final NumberAxis x = new NumberAxis();
    private final NumberAxis y = new NumberAxis();
    private final LineChart<Number, Number> chart = new LineChart<>(x, y);
    private final Label hover = new Label();

    PlotView(LabPlot plot, Provenance provenance, PhysicsModel model, SaveTarget saving) {
        this.plot = plot;
        this.provenance = provenance;
        getStyleClass().add("plot");
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setMinHeight(HEIGHT);
        chart.setPrefHeight(HEIGHT);
        x.setLabel(plot.xLabel());
        y.setLabel(plot.yLabel());
        for (LabPlot.Line line : plot.lines()) {
            chart.getData().add(series(line));
        }
        showAll();
        hover.getStyleClass().add("plot-hover");
        hover.setId("plot-hover");
        setTop(head(model, saving));
        setCenter(chart);
        chart.addEventHandler(MouseEvent.MOUSE_MOVED, this::tell);
        chart.addEventHandler(MouseEvent.MOUSE_EXITED, left -> hover.setText(""));
        chart.addEventFilter(ScrollEvent.SCROLL, this::zoom);
        chart.addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getClickCount() == 2) {
                showAll();
            }
        });
    }

    private static XYChart.Series<Number, Number> series(LabPlot.Line line) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.setName(line.name());
        Curve curve = line.curve();
        for (int i = 0; i < curve.size(); i++) {
            if (Double.isFinite(curve.y(i))) {
                series.getData().add(new XYChart.Data<>(curve.x(i), curve.y(i)));
            }
        }
        return series;
    }

    private Node head(PhysicsModel model, SaveTarget saving) {
        Label title = new Label(plot.title());
        title.getStyleClass().add("plot-title");
        title.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                title,
                space,
                hover,
                button(
                        "SVG",
                        "Save as a drawing",
                        () -> saving.ask(name("svg"))
                                .ifPresent(path ->
                                        model.save(path, () -> SvgPlot.of(plot).getBytes(StandardCharsets.UTF_8)))),
                button(
                        "PNG",
                        "Save as a picture",
                        () -> saving.ask(name("png")).ifPresent(path -> {
                            WritableImage image = chart.snapshot(null, null);
                            model.save(path, () -> png(image));
                        })),
                button(
                        "CSV",
                        "Save the values",
                        () -> saving.ask(name("csv"))
                                .ifPresent(path -> model.save(path, () -> csv().getBytes(StandardCharsets.UTF_8)))));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Button button(String text, String says, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().addAll("flat", "small");
        button.setOnAction(press -> action.run());
        Icons.explain(button, says, "");
        return button;
    }

    private String name(String ending) {
        return plot.title().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + "." + ending;
    }

    private String csv() {
        return LabFiles.csv(new LabReport(List.of(), List.of(plot), List.of(), List.of()), provenance);
    }

    private static byte[] png(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return PngFile.of(width, argb);
    }

    /** What all curves are at the place under the mouse. */
    private void tell(MouseEvent move) {
        double place = x.getValueForDisplay(
                        x.sceneToLocal(move.getSceneX(), move.getSceneY()).getX())
                .doubleValue();
        if (place < x.getLowerBound() || place > x.getUpperBound()) {
            hover.setText("");
            return;
        }
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%.3g:", place));
        for (LabPlot.Line line : plot.lines()) {
            text.append(String.format(
                    Locale.ROOT, "  %s %.4g", line.name(), line.curve().at(place)));
        }
        hover.setText(text.toString());
    }

    private void zoom(ScrollEvent scroll) {
        if (scroll.getDeltaY() == 0 || !scroll.isControlDown()) {
            return;
        }
        double factor = scroll.getDeltaY() > 0 ? 1 / ZOOM : ZOOM;
        zoom(x, x.sceneToLocal(scroll.getSceneX(), scroll.getSceneY()).getX(), factor);
        zoom(y, y.sceneToLocal(scroll.getSceneX(), scroll.getSceneY()).getY(), factor);
        scroll.consume();
    }

    private static void zoom(NumberAxis axis, double pixel, double factor) {
        double middle = axis.getValueForDisplay(pixel).doubleValue();
        axis.setAutoRanging(false);
        axis.setLowerBound(middle - (middle - axis.getLowerBound()) * factor);
        axis.setUpperBound(middle + (axis.getUpperBound() - middle) * factor);
        axis.setTickUnit((axis.getUpperBound() - axis.getLowerBound()) / 5);
    }

    private void showAll() {
        x.setAutoRanging(true);
        x.setForceZeroInRange(false);
        y.setAutoRanging(true);
        y.setForceZeroInRange(true);
    }
}
