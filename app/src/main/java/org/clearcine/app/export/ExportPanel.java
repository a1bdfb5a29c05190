package org.clearcine.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.media.Media;
import javafx.scene.media.MediaException;
import javafx.scene.media.MediaPlayer;
import javafx.scene.media.MediaView;
import org.clearcine.app.compare.ShownView;
import org.clearcine.app.export.ViewExport.Kind;
import org.clearcine.app.job.Job;

/** Saves what is looked at: choose what, see it as it will be, save it. Lies over the panes while it is open. */
public final class ExportPanel extends StackPane {

    /** What the panel needs to know of the rest: what is shown, and where to save. */
    public record Surroundings(
            Supplier<Optional<ShownView>> view,
            IntSupplier index,
            Overlays overlays,
            Function<String, Optional<Path>> target) {}

    /** Takes down what lies over the panes. */
    @FunctionalInterface
    public interface Overlays {

        /**
         * As it lies there now.
         *
         * @param everything with measurements, overlays and the motion map; else the pictures alone
         * @param ofTheFile whether the overlays that the file brings are among everything
         */
        ViewExport.Over over(boolean everything, boolean ofTheFile);
    }

    private static final double PREVIEW_WIDTH = 620;
    private static final double PREVIEW_HEIGHT = 380;

    private final ViewExport export;
    private final Surroundings surroundings;
    private final BooleanProperty shown;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.VIDEO);
    private final ImageView picture = new ImageView();
    private final StackPane preview = new StackPane(picture);
    private final CheckBox drawings = new CheckBox("With measurements and overlays");
    private final ReplaceQuestion question = new ReplaceQuestion();
    private final PatientChoices patient;
    private final Label notes = new Label();
    private final Button save = new Button("Save ...");
    private final Button play = new Button("Play the video first");
    private final Button cancel = new Button("Cancel");
    private final ProgressBar progress = new ProgressBar(0);
    private final Label timeLeft = new Label();
    private Optional<Job<Path>> running = Optional.empty();
    private Optional<MediaPlayer> player = Optional.empty();
    private Optional<Path> previewFile = Optional.empty();

    /** @param shownProperty whether the panel is open */
    public ExportPanel(ViewExport export, Surroundings surroundings, BooleanProperty shownProperty) {
        this.export = export;
        this.surroundings = surroundings;
        this.shown = shownProperty;
        setId("export-panel");
        getStyleClass().add("help-page");
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        picture.setPreserveRatio(true);
        picture.setFitWidth(PREVIEW_WIDTH);
        picture.setFitHeight(PREVIEW_HEIGHT);
        picture.setSmooth(true);
        preview.setMinSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        preview.setMaxSize(PREVIEW_WIDTH, PREVIEW_HEIGHT);
        notes.setWrapText(true);
        notes.setId("export-notes");
        patient = new PatientChoices(export.choices(), this::choose);
        VBox box =
                new VBox(12, title(), kinds(), preview, drawings, patient, notes, question, progressRow(), buttons());
        box.setPadding(new Insets(20));
        box.setMaxSize(PREVIEW_WIDTH + 40, Region.USE_PREF_SIZE);
        box.setStyle("-fx-background-color: -color-bg-overlay; -fx-background-radius: 8;");
        getChildren().add(box);
        setStyle("-fx-background-color: rgba(0, 0, 0, 0.6);");
        drawings.setId("export-drawings");
        drawings.disableProperty().bind(kind.isEqualTo(Kind.SHEET).or(kind.isEqualTo(Kind.DICOM)));
        drawings.selectedProperty().subscribe((before, now) -> renew());
        kind.subscribe(chosen -> renew());
        shown.subscribe(open -> renew());
    }

    private static Label title() {
        Label title = new Label("Save what is shown");
        title.getStyleClass().add("title-4");
        return title;
    }

    private HBox kinds() {
        HBox row = new HBox(6);
        ToggleGroup group = new ToggleGroup();
        for (Kind each : Kind.values()) {
            ToggleButton button = new ToggleButton(each.says());
            button.setId("export-" + each.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setSelected(each == kind.get());
            button.setOnAction(pressed -> {
                button.setSelected(true);
                kind.set(each);
            });
            row.getChildren().add(button);
        }
        return row;
    }

    private HBox progressRow() {
        progress.setPrefWidth(320);
        progress.setVisible(false);
        cancel.setVisible(false);
        cancel.setId("export-cancel");
        cancel.setOnAction(pressed -> running.ifPresent(Job::cancel));
        HBox row = new HBox(10, progress, timeLeft, cancel);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox buttons() {
        save.setId("export-save");
        save.getStyleClass().add("accent");
        save.setOnAction(pressed -> request().ifPresent(this::save));
        play.setId("export-play");
        play.visibleProperty().bind(kind.isEqualTo(Kind.VIDEO));
        play.managedProperty().bind(play.visibleProperty());
        play.setOnAction(pressed -> surroundings
                .view()
                .get()
                .ifPresent(view -> follow(export.previewVideo(view, over()).whenDone(this::play))));
        Button close = new Button("Close (Esc)");
        close.setOnAction(pressed -> shown.set(false));
        HBox row = new HBox(10, save, play, close);
        row.setAlignment(Pos.CENTER_RIGHT);
        return row;
    }

    private Optional<ViewExport.Request> request() {
        return surroundings
                .view()
                .get()
                .map(view -> new ViewExport.Request(
                        kind.get(),
                        view,
                        surroundings.index().getAsInt(),
                        over(),
                        patient.choices().wanted()));
    }

    /** Overlays of the file may hold written names. */
    private ViewExport.Over over() {
        return surroundings
                .overlays()
                .over(drawings.isSelected(), !patient.choices().deidentify());
    }

    private void choose(ExportChoices choices) {
        export.remember(choices);
        renew();
    }

    private void save(ViewExport.Request request) {
        surroundings.target().apply(export.suggestedName(request)).ifPresent(target -> {
            if (Files.exists(target)) {
                question.ask(target, () -> follow(export.save(request, target, true)), () -> save(request));
            } else {
                follow(export.save(request, target, false));
            }
        });
    }

    private void follow(Job<Path> job) {
        question.hide();
        running = Optional.of(job);
        progress.setVisible(true);
        cancel.setVisible(true);
        save.setDisable(true);
        play.setDisable(true);
        progress.progressProperty().bind(job.fractionProperty());
        timeLeft.textProperty().bind(job.timeLeftProperty());
        job.whenEnded(() -> {
            running = Optional.empty();
            progress.setVisible(false);
            cancel.setVisible(false);
            progress.progressProperty().unbind();
            timeLeft.textProperty().unbind();
            timeLeft.setText("");
            tellNotes();
        });
    }

    /** Shows the frame as it will be saved. */
    private void renew() {
        stopPlayer();
        question.hide();
        if (!shown.get()) {
            drawings.setSelected(false);
            running.ifPresent(Job::cancel);
            return;
        }
        tellNotes();
        surroundings
                .view()
                .get()
                .ifPresent(view -> export.preview(
                                view, over(), surroundings.index().getAsInt())
                        .whenDone(picture::setImage));
    }

    private void tellNotes() {
        Optional<ShownView> view = shown.get() ? surroundings.view().get() : Optional.empty();
        Optional<String> obstacle = view.isEmpty()
                ? Optional.of("Open a loop first; then it can be saved.")
                : export.obstacle(kind.get(), view.get());
        boolean busy = running.isPresent();
        save.setDisable(busy || obstacle.isPresent());
        play.setDisable(busy || obstacle.isPresent());
        List<String> known = view.map(now ->
                        ViewExport.notes(kind.get(), now, patient.choices().deidentify()))
                .orElse(List.of());
        notes.setText(obstacle.orElse(String.join("\n", known)));
    }

    private void play(Path file) {
        previewFile = Optional.of(file);
        try {
            MediaPlayer made = new MediaPlayer(new Media(file.toUri().toString()));
            made.setCycleCount(MediaPlayer.INDEFINITE);
            made.setOnError(
                    () -> notes.setText("This system cannot play the video here; it can be saved all the same."));
            made.setAutoPlay(true);
            MediaView screen = new MediaView(made);
            screen.setId("export-player");
            screen.setPreserveRatio(true);
            screen.setFitWidth(PREVIEW_WIDTH);
            screen.setFitHeight(PREVIEW_HEIGHT);
            player = Optional.of(made);
            preview.getChildren().setAll(screen);
        } catch (MediaException cannot) {
            notes.setText("This system cannot play the video here; it can be saved all the same.");
        }
    }

    private void stopPlayer() {
        player.ifPresent(MediaPlayer::dispose);
        player = Optional.empty();
        preview.getChildren().setAll(picture);
        previewFile.ifPresent(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException inUse) {
                file.toFile().deleteOnExit();
            }
        });
        previewFile = Optional.empty();
    }
}
