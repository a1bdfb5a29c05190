package org.clearcine.app.export;

import java.nio.file.Path;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Asks whether a file that is there may go; a line of the panel, which waits for an answer without standing in the way. */
final class ReplaceQuestion extends HBox {

    private final Label words = new Label();
    private final Button replace = new Button("Replace it");
    private final Button other = new Button("Other name ...");

    ReplaceQuestion() {
        super(10);
        setId("export-replace-question");
        setAlignment(Pos.CENTER_LEFT);
        replace.setId("export-replace");
        other.setId("export-other-name");
        replace.setMinWidth(Region.USE_PREF_SIZE);
        other.setMinWidth(Region.USE_PREF_SIZE);
        words.setWrapText(true);
        words.getStyleClass().add("warning");
        getChildren().addAll(words, replace, other);
        hide();
    }

    void ask(Path target, Runnable whenReplaced, Runnable whenOther) {
        words.setText("There is a file " + target.getFileName() + " already. It is kept unless you replace it.");
        replace.setOnAction(press -> {
            hide();
            whenReplaced.run();
        });
        other.setOnAction(press -> {
            hide();
            whenOther.run();
        });
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }
}
