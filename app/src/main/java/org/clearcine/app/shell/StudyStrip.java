package org.clearcine.app.shell;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.RefusedFile;
import org.clearcine.app.session.Session;

/** The loops that are open, with small pictures; below them the files that could not be opened, each with its reason. */
final class StudyStrip extends VBox {

    private static final double REFUSED_HEIGHT = 220;

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
        getChildren().addAll(title("Loops"), loops, refused());
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

    private VBox refused() {
        ListView<RefusedFile> list = new ListView<>(session.refused());
        list.setId("refused");
        list.setFocusTraversable(false);
        list.setAccessibleText("Files that could not be opened");
        list.setCellFactory(view -> new RefusedCell());
        list.setPrefHeight(REFUSED_HEIGHT);
        Label title = title("");
        ObservableList<RefusedFile> files = session.refused();
        VBox box = new VBox(title, list);
        ListChangeListener<RefusedFile> show = change -> {
            title.setText("Not opened (" + files.size() + ")");
            box.setVisible(!files.isEmpty());
            box.setManaged(!files.isEmpty());
        };
        files.addListener(show);
        box.setVisible(false);
        box.setManaged(false);
        return box;
    }

    private static Label title(String says) {
        Label label = new Label(says);
        label.getStyleClass().add("panel-title");
        return label;
    }
}
