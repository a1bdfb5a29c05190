package org.clearcine.app.physics.reader;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.physics.plot.PlotFiles;
import org.clearcine.core.physics.reader.ReaderFile;
import org.clearcine.core.physics.report.Provenance;

/** Reader studies in the lab: a new one is planned left, those there are stand below it, the result of one right. */
public final class ReaderTab extends BorderPane {

    private static final double SIDE_WIDTH = 360;

    private final Provenance software;
    private final Function<Provenance, PlotFiles> files;

    /**
     * @param software that the files are to name
     * @param files where plots and tables go
     */
    public ReaderTab(ReaderModel model, Provenance software, Function<Provenance, PlotFiles> files) {
        this.software = software;
        this.files = files;
        getStylesheets().add(ReaderTab.class.getResource("reader.css").toExternalForm());
        VBox side = new VBox(14, new ReaderWizard(model), new ReaderShelf(model, this::show, this::save));
        side.getStyleClass().add("reader-wizard");
        ScrollPane scroll = new ScrollPane(side);
        scroll.setFitToWidth(true);
        scroll.setPrefWidth(SIDE_WIDTH);
        scroll.setMinWidth(SIDE_WIDTH);
        setLeft(scroll);
        Label hint = new Label("Which of two is better, without knowing what they are.\n"
                + "The result of a study appears here once all its pairs are answered.");
        hint.getStyleClass().add("reader-hint");
        setCenter(hint);
        model.refresh();
    }

    private void show(ReaderModel.Known known) {
        ScrollPane scroll = new ScrollPane(new ReaderResultView(known, software, files));
        scroll.setFitToWidth(true);
        setCenter(scroll);
    }

    private void save(ReaderModel.Known known) {
        files.apply(software)
                .save(
                        known.name() + ".csv",
                        () -> ReaderFile.csv(known.study(), software).getBytes(StandardCharsets.UTF_8));
    }
}
