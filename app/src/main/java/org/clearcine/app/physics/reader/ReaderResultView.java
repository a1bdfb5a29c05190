package org.clearcine.app.physics.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.physics.plot.PlotFiles;
import org.clearcine.app.physics.plot.PlotPane;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.reader.ReaderResult;
import org.clearcine.core.physics.report.Provenance;

/** What a finished study says: a sentence, the shares with their intervals, a plot of them. */
final class ReaderResultView extends VBox {

    ReaderResultView(ReaderModel.Known known, Provenance software, Function<Provenance, PlotFiles> files) {
        super(14);
        setId("reader-result");
        getStyleClass().add("reader-result");
        ReaderResult result = ReaderResult.of(known.study());
        Label sentence = new Label(result.inWords());
        sentence.setId("reader-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.getStyleClass().add("reader-sentence");
        Provenance provenance = software.with(
                        "seed", String.valueOf(known.study().plan().seed()))
                .with("repetitions", String.valueOf(known.study().plan().repetitions()))
                .with("choices", String.valueOf(result.choices()));
        PlotPane plot = new PlotPane(plot(result), files.apply(provenance));
        plot.setId("reader-plot");
        getChildren().addAll(ReaderWizard.title(known.name()), sentence, figures(result), plot);
    }

    private static GridPane figures(ReaderResult result) {
        GridPane grid = new GridPane();
        grid.setHgap(22);
        grid.setVgap(5);
        grid.setId("reader-figures");
        int row = 0;
        for (int i = 0; i < result.conditions().size(); i++) {
            add(
                    grid,
                    row++,
                    result.conditions().get(i),
                    result.preferences().get(i),
                    "would win against an average one");
        }
        add(grid, row++, "left chosen", result.leftShare(), "50 % without a habit");
        add(grid, row++, "answered alike again", result.consistency(), "of pairs that were shown again");
        add(grid, row, "twice the same called equal", result.catchEqual(), "100 % for an attentive reader");
        return grid;
    }

    private static void add(GridPane grid, int row, String name, Estimate share, String says) {
        Label hint = new Label(says);
        hint.getStyleClass().add("reader-hint");
        grid.addRow(row, new Label(name), new Label(words(share)), hint);
    }

    private static String words(Estimate share) {
        return share.isKnown()
                ? String.format(
                        Locale.ROOT,
                        "%.0f %%   (%.0f to %.0f %%)",
                        100 * share.value(),
                        100 * share.low(),
                        100 * share.high())
                : "\u2013";
    }

    private static LabPlot plot(ReaderResult result) {
        List<LabPlot.Line> lines = new ArrayList<>();
        for (int i = 0; i < result.conditions().size(); i++) {
            lines.add(LabPlot.Line.of(
                    (i + 1) + " " + result.conditions().get(i),
                    new double[] {i + 1.0},
                    List.of(result.preferences().get(i).times(100))));
        }
        return new LabPlot(
                "Preference", "Condition", "Share won against an average one (%)", lines, LabPlot.Scale.CLOSE);
    }
}
