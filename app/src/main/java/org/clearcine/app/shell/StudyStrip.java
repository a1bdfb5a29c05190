package org.clearcine.app.shell;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;

/** The loops that are open, with small pictures; below them the files that could not be opened, each with its reason. */
final class StudyStrip extends VBox {

    private final Session session;
    private final ListView<OpenLoop> loops;

    StudyStrip(Session session, JobRunner jobs, LoopCloser closer) {
        this.session = session;
        getStyleClass().add("study-strip");
        loops = new ListView<>(session.loops());
        loops.setId("loops");
        loops.setFocusTraversable(false);
        loops.setAccessibleText("Open loops");
        Thumbnails thumbnails = new Thumbnails(jobs);
        loops.setCellFactory(list -> new LoopCell(thumbnails, closer));
        VBox.setVgrow(loops, Priority.ALWAYS);
        getChildren().addAll(title("Loops"), loops, new RefusedList(session.refused()));
        loops.getSelectionModel().selectedItemProperty().subscribe(this::select);
        session.currentProperty().subscribe(this::follow);
    }

    private void select(OpenLoop chosen) {
        if (chosen != null) {
            session.show(chosen);
        }
    }

    private void follow(Optional<OpenLoop> current) {
        current.ifPresent(loop -> {
            loops.getSelectionModel().select(loop);
            loops.scrollTo(loop);
        });
    }

    private static Label title(String says) {
        Label label = new Label(says);
        label.getStyleClass().add("panel-title");
        return label;
    }
}
