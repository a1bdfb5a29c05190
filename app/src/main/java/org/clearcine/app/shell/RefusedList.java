package org.clearcine.app.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.clearcine.app.control.Icons;
import org.clearcine.app.session.RefusedFile;
import org.clearcine.app.session.Session;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The files that could not be opened, each with its reason in full; hidden while there are none. */
final class RefusedList extends VBox {

    /** A folder of a million letters need not be listed to its end. */
    private static final int MOST_ROWS = 200;

    private static final double HEIGHT = 260;

    private final Session session;
    private final ObservableList<RefusedFile> files;
    private final Label title = new Label();
    private final VBox rows = new VBox();

    RefusedList(Session session) {
        this.session = session;
        this.files = session.refused();
        setId("refused");
        title.getStyleClass().add("panel-title");
        rows.getStyleClass().add("refused-list");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(HEIGHT);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText("Files that could not be opened");
        scroll.getStyleClass().add("refused-scroll");
        setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(head(), scroll);
        files.addListener(this::change);
        session.namesHiddenProperty().subscribe(this::refill);
        showWhetherEmpty();
    }

    private HBox head() {
        Button clear = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Clear this list", "");
        clear.setOnAction(press -> files.clear());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void change(ListChangeListener.Change<? extends RefusedFile> change) {
        while (change.next()) {
            if (change.wasRemoved()) {
                rows.getChildren().clear();
            }
            for (RefusedFile file : change.getAddedSubList()) {
                if (rows.getChildren().size() < MOST_ROWS) {
                    rows.getChildren().add(row(file));
                }
            }
        }
        showWhetherEmpty();
    }

    private void refill() {
        rows.getChildren().clear();
        files.stream().limit(MOST_ROWS).forEach(file -> rows.getChildren().add(row(file)));
    }

    private void showWhetherEmpty() {
        title.setText("Not opened (" + files.size() + ")");
        setVisible(!files.isEmpty());
        setManaged(!files.isEmpty());
    }

    private HBox row(RefusedFile file) {
        Label name = new Label(session.namesHiddenProperty().get() ? "File" : file.name());
        name.getStyleClass().add("loop-name");
        Label reason = new Label(file.reason());
        reason.getStyleClass().add("muted");
        reason.setWrapText(true);
        VBox words = new VBox(2, name, reason);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(8, Icons.of(MaterialDesignA.ALERT_OUTLINE), words);
        row.getStyleClass().add("refused-row");
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
