package org.clearcine.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** A loop in the list: its small picture, name, size and rate, and a way to close it. */
final class LoopRow extends StackPane {

    private final ImageView picture = new ImageView();
    private final Label name = new Label();
    private final Label series = new Label();
    private final Label detail = new Label();

    LoopRow(Runnable closing) {
        name.getStyleClass().add("loop-name");
        series.getStyleClass().add("muted");
        series.managedProperty().bind(series.textProperty().isNotEmpty());
        detail.getStyleClass().add("muted");
        detail.setWrapText(true);
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
        close.setOnAction(press -> closing.run());
        HBox content = new HBox(8, frame, words);
        content.setAlignment(Pos.CENTER_LEFT);
        setAlignment(close, Pos.TOP_RIGHT);
        getChildren().addAll(content, close);
        setPrefWidth(1);
    }

    void say(String called, String ofSeries, String details) {
        name.setText(called);
        series.setText(ofSeries);
        detail.setText(details);
    }

    /** @param small the picture; null while it is on its way */
    void show(Image small) {
        picture.setImage(small);
    }
}
