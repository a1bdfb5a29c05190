package org.clearcine.app.physics;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.ScatterChart;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.clearcine.app.control.Icons;
import org.clearcine.core.physics.explore.SettingsPoint;

/** Noise against sharpness for a grid of strength and temporal; a click on a point sets the sliders to it. */
final class ExplorerTab extends BorderPane {

    private final PhysicsModel model;
    private final NumberAxis x = new NumberAxis();
    private final NumberAxis y = new NumberAxis();
    private final ScatterChart<Number, Number> chart = new ScatterChart<>(x, y);
    private final Label chosen = new Label("A click on a point sets the sliders.");

    ExplorerTab(PhysicsModel model) {
        this.model = model;
        chart.setAnimated(false);
        chart.setId("explorer");
        x.setLabel("Noise left where nothing moves (of raw)");
        y.setLabel("Edges kept (of raw)");
        y.setForceZeroInRange(false);
        Button explore = new Button("Explore");
        explore.setId("explore");
        explore.getStyleClass().add("accent");
        Icons.explain(explore, "Try 21 settings of strength and temporal on this loop", "");
        explore.setOnAction(press -> model.explore());
        chosen.setId("explored");
        HBox controls = new HBox(8, explore, chosen);
        controls.getStyleClass().add("physics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        setTop(controls);
        setCenter(chart);
        model.exploredProperty().subscribe(this::show);
    }

    private void show(List<SettingsPoint> points) {
        chart.getData().clear();
        if (points.isEmpty()) {
            return;
        }
        XYChart.Series<Number, Number> others = new XYChart.Series<>();
        others.setName("settings");
        XYChart.Series<Number, Number> best = new XYChart.Series<>();
        best.setName("none is better in both (Pareto front)");
        chart.getData().add(others);
        chart.getData().add(best);
        points.stream()
                .sorted(Comparator.comparingDouble(SettingsPoint::noiseLeft))
                .forEach(point -> add(point.best() ? best : others, point));
    }

    private void add(XYChart.Series<Number, Number> series, SettingsPoint point) {
        XYChart.Data<Number, Number> data = new XYChart.Data<>(point.noiseLeft(), point.edgesKept());
        series.getData().add(data);
        Node node = data.getNode();
        node.getStyleClass().add("explored-point");
        // The chart binds the accessible text of its symbols itself.
        Tooltip.install(node, new Tooltip(words(point)));
        Runnable apply = () -> {
            model.apply(point.settings());
            chosen.setText("Set: " + words(point));
        };
        node.setOnMouseClicked(click -> apply.run());
        node.setOnKeyPressed(press -> {
            if (press.getCode() == KeyCode.ENTER) {
                apply.run();
            }
        });
    }

    private static String words(SettingsPoint point) {
        return String.format(
                Locale.ROOT,
                "strength %.0f %%, temporal %.0f %%: noise %.2f, edges %.2f",
                100 * point.settings().strength(),
                100 * point.settings().temporal(),
                point.noiseLeft(),
                point.edgesKept());
    }
}
