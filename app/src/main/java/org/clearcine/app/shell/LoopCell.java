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
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A loop in the list: small picture, name, size and rate, and a way to close it. */
final class LoopCell extends ListCell<OpenLoop> {

    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final Label detail = new Label();
    private final StackPane row;

    LoopCell(Thumbnails thumbnails, LoopCloser closer) {
        this.thumbnails = thumbnails;
        name.getStyleClass().add("loop-name");
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
        StackPane frame = new StackPane(picture);
        frame.getStyleClass().add("thumbnail");
        frame.setMinSize(Thumbnails.SIDE, Thumbnails.SIDE);
        VBox words = new VBox(2, name, detail);
        words.setMinWidth(0);
        words.setPrefWidth(1);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Close this loop", "Ctrl+W");
        close.getStyleClass().add("close-loop");
        close.setOnAction(press -> closer.close(getItem()));
        name.setWrapText(true);
        HBox content = new HBox(8, frame, words);
        content.setAlignment(Pos.CENTER_LEFT);
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        row = new StackPane(content, close);
        row.setPrefWidth(1);
    }

    @Override
    protected void updateItem(OpenLoop loop, boolean empty) {
        super.updateItem(loop, empty);
        if (empty || loop == null) {
            setGraphic(null);
            setTooltip(null);
            return;
        }
        name.setText(loop.title().name());
        detail.setText(loop.title().detail());
        setTooltip(new Tooltip(loop.title().name() + "\n" + loop.title().detail()));
        picture.setImage(null);
        thumbnails.request(loop, image -> {
            if (getItem() == loop) {
                picture.setImage(image);
            }
        });
        setGraphic(row);
    }
}
