package org.clearcine.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A row in the list: a heading, or a loop with its small picture, name, size and rate, and a way to close it. */
final class LoopCell extends ListCell<StripRow> {

    private final Session session;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label heading = new Label();
    private final Label name = new Label();
    private final Label series = new Label();
    private final Label detail = new Label();
    private final StackPane row;

    LoopCell(Session session, Thumbnails thumbnails, LoopCloser closer) {
        this.session = session;
        this.thumbnails = thumbnails;
        name.getStyleClass().add("loop-name");
        series.getStyleClass().add("muted");
        series.managedProperty().bind(series.textProperty().isNotEmpty());
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        heading.setWrapText(true);
        heading.setPrefWidth(1);
        heading.setMaxWidth(Double.MAX_VALUE);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(Thumbnails.SIDE, Thumbnails.SIDE);
        VBox words = new VBox(1, name, series, detail);
        words.setMinWidth(0);
        words.setPrefWidth(1);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Close this loop", "Ctrl+W");
        close.getStyleClass().add("close-loop");
        close.setOnAction(press -> {
            if (getItem() instanceof StripRow.Loop shown) {
                closer.close(shown.loop());
            }
        });
        HBox content = new HBox(8, frame, words);
        content.setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        row = new StackPane(content, close);
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(StripRow item, boolean empty) {
        super.updateItem(item, empty);
        setTooltip(null);
        setMouseTransparent(!(item instanceof StripRow.Loop));
        if (empty || item == null) {
            setGraphic(null);
        } else if (item instanceof StripRow.Loop shown) {
            show(shown);
        } else {
            head(item);
        }
    }

    private void head(StripRow item) {
        boolean patient = item instanceof StripRow.Patient;
        heading.setText(item instanceof StripRow.Patient who ? who.words() : ((StripRow.Study) item).words());
        heading.getStyleClass().setAll("label", patient ? "patient-heading" : "study-heading");
        setGraphic(heading);
    }

    private void show(StripRow.Loop shown) {
        OpenLoop loop = shown.loop();
        String called = session.shownName(loop);
        name.setText(called);
        series.setText(shown.series());
        detail.setText(loop.title().detail());
        setTooltip(new Tooltip(
                String.join("\n", called, shown.series(), loop.title().detail())));
        picture.setImage(null);
        thumbnails.request(loop, image -> {
            if (getItem() instanceof StripRow.Loop now && now.loop() == loop) {
                picture.setImage(image);
            }
        });
        setGraphic(row);
    }
}
