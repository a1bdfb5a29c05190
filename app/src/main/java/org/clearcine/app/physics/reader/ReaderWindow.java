package org.clearcine.app.physics.reader;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.clearcine.app.control.FrameCanvas;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.core.physics.reader.ReaderAnswer;
import org.clearcine.core.physics.reader.ReaderStudy;
import org.clearcine.core.physics.reader.ReaderTrial;

/**
 * Two pictures that play in step and a question. Nothing in this window says what either of them is; answers come from the keyboard
 * alone and are on disk before the next pair is shown.
 */
public final class ReaderWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /** A key that is still held down from the pair before answers nothing. */
    private static final long SHORTEST_LOOK_NANOS = 300_000_000L;

    /** What is shown. */
    record Show(ReaderStudy study, List<ReaderLoop> loops, JobRunner jobs) {}

    private final Show show;
    private final Runnable closed;
    private final Stage stage = new Stage();
    private final FrameCanvas left = new FrameCanvas();
    private final FrameCanvas right = new FrameCanvas();
    private final Label place = new Label();
    private final Label notice = new Label();
    private final ReaderPlayer player;
    private Optional<ReaderTrial> asked = Optional.empty();
    private long shownNanos;
    private boolean paused;
    private boolean writing;

    ReaderWindow(Show show, Runnable closed) {
        this.show = show;
        this.closed = closed;
        player = new ReaderPlayer(left, right, show.jobs(), this::ask, this::fail);
        left.setId("reader-left");
        right.setId("reader-right");
        left.setAccessibleText("Left picture");
        right.setAccessibleText("Right picture");
        HBox pair = new HBox(6, left, right);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(WIDTH / 2);
        right.setPrefWidth(WIDTH / 2);
        notice.setId("reader-notice");
        notice.getStyleClass().add("reader-notice");
        notice.setWrapText(true);
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        BorderPane root = new BorderPane(new StackPane(pair, notice));
        root.getStyleClass().add("reader");
        root.setBottom(foot());
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.getStylesheets().add(ReaderWindow.class.getResource("reader.css").toExternalForm());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::hear);
        stage.setTitle("Reading - not for diagnosis");
        stage.setScene(scene);
        stage.setMinWidth(700);
        stage.setMinHeight(420);
        stage.setOnHidden(hidden -> {
            player.blank();
            closed.run();
        });
    }

    private HBox foot() {
        Label keys = new Label("Which is better?     \u2190 left     \u2193 equal     \u2192 right          "
                + "Backspace: one back     P: pause     Esc: stop, kept");
        keys.setId("reader-keys");
        keys.setMinWidth(0);
        place.setId("reader-place");
        place.setMinWidth(Region.USE_PREF_SIZE);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label warning = new Label("Not for diagnosis");
        warning.setMinWidth(Region.USE_PREF_SIZE);
        HBox foot = new HBox(16, keys, space, warning, place);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("reader-foot");
        return foot;
    }

    void show() {
        stage.show();
        stage.toFront();
        next();
    }

    public void close() {
        stage.close();
    }

    /** What is on the window, for tests and screenshots. */
    public Stage stage() {
        return stage;
    }

    /** How many answers are on disk. */
    public int answerCount() {
        return show.study().answerCount();
    }

    /** Whether a pair is on the screen and an answer would be taken. */
    public boolean isAsking() {
        return asked.isPresent() && !writing && !paused && System.nanoTime() - shownNanos > SHORTEST_LOOK_NANOS;
    }

    private void next() {
        asked = Optional.empty();
        Optional<ReaderTrial> trial = show.study().next();
        if (trial.isEmpty()) {
            player.blank();
            place.setText("");
            notice.setText("Finished. Thank you.\nAll answers are kept. Esc closes.");
            return;
        }
        notice.setText("");
        place.setText(trial.get().number() + " of " + show.study().trialCount());
        player.play(trial.get(), show.loops().get(trial.get().loop()));
    }

    /** The pair has appeared. */
    private void ask(ReaderTrial trial) {
        if (asked.filter(trial::equals).isEmpty()) {
            asked = Optional.of(trial);
            shownNanos = System.nanoTime();
        }
    }

    private void fail(Throwable failure) {
        player.blank();
        asked = Optional.empty();
        notice.setText(ProblemWords.of(failure).happened() + "\nAll answers so far are kept. Esc closes.");
    }

    private void hear(KeyEvent press) {
        press.consume();
        KeyCode key = press.getCode();
        switch (key) {
            case LEFT, A -> answer(ReaderAnswer.LEFT);
            case RIGHT, D -> answer(ReaderAnswer.RIGHT);
            case DOWN, S -> answer(ReaderAnswer.EQUAL);
            case BACK_SPACE, U -> undo();
            case P, SPACE -> pause();
            case ESCAPE -> close();
            default -> {
                // Any other key means nothing here.
            }
        }
    }

    private void answer(ReaderAnswer answer) {
        if (isAsking()) {
            long millis = (System.nanoTime() - shownNanos) / 1_000_000;
            write(() -> show.study().answer(answer, millis));
        }
    }

    private void undo() {
        if (!writing && !paused) {
            write(() -> show.study().undo());
        }
    }

    /** Something that goes to the disk. */
    private interface Write {
        void run() throws java.io.IOException;
    }

    private void write(Write write) {
        writing = true;
        show.jobs()
                .start(Lane.FILES, progress -> {
                    write.run();
                    return true;
                })
                .whenDone(done -> {
                    writing = false;
                    next();
                })
                .whenFailed(failure -> {
                    writing = false;
                    fail(failure);
                });
    }

    private void pause() {
        if (writing || show.study().next().isEmpty()) {
            return;
        }
        paused = !paused;
        if (paused) {
            player.blank();
            notice.setText("Paused. All answers are kept.\nP goes on, Esc closes.");
        } else {
            next();
        }
    }
}
