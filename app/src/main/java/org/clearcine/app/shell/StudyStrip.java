package org.clearcine.app.shell;

import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/**
 * The loops that are open, by patient and study, with small pictures; below them the files that could not be opened, each with
 * its reason.
 */
final class StudyStrip extends VBox {

    private final Session session;
    private final ObservableList<StripRow> rows = FXCollections.observableArrayList();
    private final ListView<StripRow> list = new ListView<>(rows);
    private boolean filling;

    StudyStrip(Session session, JobRunner jobs, LoopCloser closer) {
        this.session = session;
        getStyleClass().add("study-strip");
        list.setId("loops");
        list.setAccessibleText("Open loops");
        Thumbnails thumbnails = new Thumbnails(jobs);
        list.setCellFactory(view -> new LoopCell(session, thumbnails, closer));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(title("Loops"), list, new RefusedList(session));
        list.getSelectionModel().selectedItemProperty().subscribe(this::select);
        session.loops().subscribe(this::fill);
        session.namesHiddenProperty().subscribe(this::fill);
        // Rows are made to scroll to one of them; the picture goes first.
        session.currentProperty().subscribe(loop -> jobs.later(() -> follow(session.current())));
    }

    private void fill() {
        filling = true;
        rows.setAll(StripRow.of(session));
        filling = false;
        follow(session.current());
    }

    private void select(StripRow chosen) {
        if (!filling && chosen instanceof StripRow.Loop row) {
            session.show(row.loop());
        } else if (!filling && chosen != null) {
            // A heading cannot be looked at.
            follow(session.current());
        }
    }

    private void follow(Optional<OpenLoop> current) {
        current.ifPresent(loop -> {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof StripRow.Loop row && row.loop() == loop) {
                    list.getSelectionModel().select(i);
                    // With its headings, if it is the first below them.
                    list.scrollTo(Math.max(0, i - 2));
                }
            }
        });
    }

    private static Label title(String says) {
        Label label = new Label(says);
        label.getStyleClass().add("panel-title");
        return label;
    }
}
