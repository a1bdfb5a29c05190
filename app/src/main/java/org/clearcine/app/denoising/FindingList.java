package org.clearcine.app.denoising;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.DicomLoop;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** What should be known about the loop before its picture is trusted: oddities of the file, findings of the denoiser. */
public final class FindingList extends VBox {

    private Subscription loopSubscription = Subscription.EMPTY;

    public FindingList(Session session) {
        super(8);
        setId("findings");
        session.currentProperty().subscribe(this::follow);
    }

    private void follow(Optional<OpenLoop> loop) {
        loopSubscription.unsubscribe();
        loopSubscription = loop.map(open -> open.reportProperty().subscribe(report -> show(open, report)))
                .orElse(Subscription.EMPTY);
        if (loop.isEmpty()) {
            show(List.of());
        }
    }

    private void show(OpenLoop loop, Optional<DenoiseReport> report) {
        Stream<String> ofTheFile = loop.dicom().map(DicomLoop::warnings).orElse(List.of()).stream();
        Stream<String> ofTheRun =
                report.map(DenoiseReport::findings).orElse(List.of()).stream().map(Finding::sentence);
        show(Stream.concat(ofTheFile, ofTheRun).distinct().toList());
    }

    private void show(List<String> sentences) {
        getChildren().clear();
        if (!sentences.isEmpty()) {
            Label title = new Label("To know about this loop");
            title.getStyleClass().add("panel-title");
            getChildren().add(title);
        }
        sentences.forEach(sentence -> getChildren().add(row(sentence)));
        setManaged(!sentences.isEmpty());
    }

    private static HBox row(String sentence) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(Icons.of(MaterialDesignA.ALERT_OUTLINE), words);
        row.getStyleClass().add("finding");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
