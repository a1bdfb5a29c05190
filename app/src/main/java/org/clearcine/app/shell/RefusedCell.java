package org.clearcine.app.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.RefusedFile;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/** A file that could not be opened: its name and the reason, in full. */
final class RefusedCell extends ListCell<RefusedFile> {

    private final Label name = new Label();
    private final Label reason = new Label();
    private final HBox row;

    RefusedCell() {
        name.getStyleClass().add("loop-name");
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        VBox words = new VBox(2, name, reason);
        words.setMinWidth(0);
        words.setPrefWidth(1);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(8, Icons.of(MaterialDesignA.ALERT_OUTLINE), words);
        row.setAlignment(Pos.TOP_LEFT);
        row.getStyleClass().add("refused-row");
    }

    @Override
    protected void updateItem(RefusedFile file, boolean empty) {
        super.updateItem(file, empty);
        if (empty || file == null) {
            setGraphic(null);
            return;
        }
        name.setText(file.name());
        reason.setText(file.reason());
        setGraphic(row);
    }
}
