package org.clearcine.app.viewer;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/** What the empty viewer says. */
final class EmptyHint extends VBox {

    EmptyHint() {
        super(12);
        getStyleClass().add("empty-hint");
        setAlignment(Pos.CENTER);
        setMouseTransparent(true);
        Label says = new Label("Drop DICOM files or folders here");
        says.getStyleClass().add("empty-title");
        Label more = new Label("or press Ctrl+O to choose them");
        more.getStyleClass().add("muted");
        getChildren().addAll(Icons.of(MaterialDesignF.FILM), says, more);
    }
}
