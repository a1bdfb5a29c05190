package org.clearcine.app.shell;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.media.MediaException;
import org.clearcine.app.control.Icons;
import org.clearcine.app.control.VideoPlayer;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Recording;
import org.clearcine.app.session.Session;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** An original recording, played over the panes until Escape; nothing else stops meanwhile. */
final class PlayerOverlay extends BorderPane {

    private final PlayedRecording played;
    private final Session session;
    private final JobRunner jobs;
    private final Label title = new Label();
    private Optional<VideoPlayer> player = Optional.empty();

    PlayerOverlay(PlayedRecording played, Session session, JobRunner jobs) {
        this.played = played;
        this.session = session;
        this.jobs = jobs;
        setId("player");
        getStyleClass().add("player-overlay");
        title.getStyleClass().add("pane-caption");
        Button close = Icons.dress(new Button(), MaterialDesignC.CLOSE, "Close the player", "Esc");
        close.setId("player-close");
        close.setOnAction(press -> played.close());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("pane-strip");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setVisible(false);
        played.loopProperty().subscribe(this::show);
        session.currentProperty().subscribe(now -> played.close());
    }

    private void show(Optional<OpenLoop> loop) {
        player.ifPresent(VideoPlayer::dispose);
        player = Optional.empty();
        setCenter(null);
        setVisible(loop.isPresent());
        loop.ifPresent(wanted -> {
            title.setText("ORIGINAL RECORDING - not for diagnosis");
            // Its own process has decoded it to the end first: only what is whole is given to decoders in this process.
            jobs.start(
                            Lane.FILES,
                            progress -> wanted.frames().frame(wanted.frames().frameCount() - 1))
                    .whenDone(last -> play(wanted))
                    .whenFailed(failure -> {
                        session.say(ProblemWords.of(failure).asMessage());
                        played.close();
                    });
        });
    }

    private void play(OpenLoop wanted) {
        if (played.loopProperty().get().filter(now -> now == wanted).isEmpty()) {
            return;
        }
        try {
            Recording recording = wanted.title().recording().orElseThrow();
            VideoPlayer made = new VideoPlayer(recording.file());
            made.playingProperty().bindBidirectional(played.playingProperty());
            player = Optional.of(made);
            setCenter(made);
        } catch (MediaException unknown) {
            session.say(Message.warning(
                    "This kind of video cannot be played as a video here.",
                    "All of its frames can be looked at in the panes all the same."));
            played.close();
        }
    }
}
