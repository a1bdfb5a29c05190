package org.clearcine.app.physics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.physics.plot.PlotPane;
import org.clearcine.core.physics.Curve;
import org.clearcine.core.physics.explore.SettingsPoint;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.report.Provenance;

/** Noise against sharpness for a grid of strength and temporal; a click on a point sets the sliders to it. */
final class ExplorerTab extends BorderPane {

    private final PhysicsModel model;
    private final SaveTarget saving;
    private final Label chosen = new Label("A click on a point, or Enter, sets the sliders.");

    ExplorerTab(PhysicsModel model, SaveTarget saving) {
        this.model = model;
        this.saving = saving;
        Button explore = new Button("Explore");
        explore.setId("explore");
        explore.getStyleClass().add("accent");
        explore.setMinWidth(USE_PREF_SIZE);
        Icons.explain(explore, "Try 21 settings of strength and temporal on this loop", "");
        explore.setOnAction(press -> model.explore());
        chosen.setId("explored");
        chosen.setMinWidth(0);
        HBox controls = new HBox(8, explore, chosen);
        controls.getStyleClass().add("physics-controls");
        controls.setAlignment(Pos.CENTER_LEFT);
        setTop(controls);
        model.exploredProperty().subscribe(this::show);
    }

    private void show(List<SettingsPoint> points) {
        if (points.isEmpty()) {
            Label hint =
                    new Label("Explore tries a grid of strength and temporal on the loop that is open and denoised:\n"
                            + "how much noise is left against how much of the edges is kept.");
            hint.getStyleClass().add("physics-hint");
            setCenter(hint);
            return;
        }
        List<SettingsPoint> sorted = points.stream()
                .sorted(Comparator.comparingDouble(SettingsPoint::noiseLeft))
                .toList();
        List<List<SettingsPoint>> groups = new ArrayList<>();
        groups.add(sorted.stream().filter(SettingsPoint::best).toList());
        groups.add(sorted.stream().filter(point -> !point.best()).toList());
        LabPlot plot = new LabPlot(
                "Strengths on this loop",
                "Noise left where nothing moves (of raw; less is calmer)",
                "Edges kept (of raw; more is sharper)",
                lines(groups),
                LabPlot.Scale.CLOSE);
        PlotPane pane = new PlotPane(plot, PlotView.files(Provenance.of(model.software()), model, saving));
        pane.onPoint(
                (line, point) -> take(groups.get(line).get(point)),
                (line, point) -> words(groups.get(line).get(point)));
        pane.setId("explorer");
        BorderPane.setMargin(pane, new Insets(4, 12, 4, 12));
        setCenter(pane);
    }

    private static List<LabPlot.Line> lines(List<List<SettingsPoint>> groups) {
        List<LabPlot.Line> lines = new ArrayList<>();
        lines.add(line("Pareto front: none is better in both", groups.get(0), LabPlot.Mark.LINE_AND_POINTS));
        if (!groups.get(1).isEmpty()) {
            lines.add(line("other settings", groups.get(1), LabPlot.Mark.POINTS));
        }
        return lines;
    }

    private static LabPlot.Line line(String name, List<SettingsPoint> points, LabPlot.Mark mark) {
        Curve curve = Curve.of(
                points.stream().mapToDouble(SettingsPoint::noiseLeft).toArray(),
                points.stream().mapToDouble(SettingsPoint::edgesKept).toArray());
        return new LabPlot.Line(name, curve, mark);
    }

    private void take(SettingsPoint point) {
        model.apply(point.settings());
        chosen.setText("Set: " + words(point));
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
