package org.clearcine.app.tuning;

import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.chart.XYChart;
import javafx.util.Duration;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.core.tuning.run.EventTail;
import org.clearcine.core.tuning.run.PreviewPicture;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningProcess;
import org.clearcine.core.tuning.run.WorkFolder;

/** The run as the screen sees it: reads what the process says, and tells it what to do. The process needs no window. */
final class RunModel {

    private static final Duration LISTEN_EVERY = Duration.millis(400);

    /** What was heard at one time. */
    private record Heard(List<TuningEvent> events, Optional<PreviewPicture> preview, boolean running) {}

    private final JobRunner jobs;
    private final TuningProcess.EntryPoint entry;
    private final Timeline listening = new Timeline();
    private final ObservableList<XYChart.Data<Number, Number>> training = FXCollections.observableArrayList();
    private final ObservableList<XYChart.Data<Number, Number>> heldOut = FXCollections.observableArrayList();
    private final ObservableList<String> notices = FXCollections.observableArrayList();
    private final StringProperty stage = new SimpleStringProperty("");
    private final StringProperty timeLeft = new SimpleStringProperty("");
    private final StringProperty residual = new SimpleStringProperty("");
    private final DoubleProperty fraction = new SimpleDoubleProperty(-1);
    private final BooleanProperty paused = new SimpleBooleanProperty();
    private final BooleanProperty interrupted = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<PreviewPicture>> preview = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<TuningEvent>> ended = new SimpleObjectProperty<>(Optional.empty());
    private Optional<WorkFolder> work = Optional.empty();
    private Optional<EventTail> tail = Optional.empty();
    private boolean listeningNow;
    private int silent;

    RunModel(JobRunner jobs, TuningProcess.EntryPoint entry) {
        this.jobs = jobs;
        this.entry = entry;
        listening.getKeyFrames().add(new KeyFrame(LISTEN_EVERY, tick -> listen()));
        listening.setCycleCount(Animation.INDEFINITE);
    }

    Optional<WorkFolder> work() {
        return work;
    }

    /** Starts a process for the folder, or goes on with one that was cut off. */
    void start(WorkFolder folder) {
        if (work.isEmpty() || !work.get().path().equals(folder.path())) {
            attach(folder);
        }
        interrupted.set(false);
        ended.set(Optional.empty());
        silent = -20;
        stage.set("Starting");
        jobs.start(Lane.FILES, progress -> new TuningProcess(folder).start(entry))
                .whenFailed(this::failed);
    }

    private void failed(Throwable failure) {
        notices.add(ProblemWords.of(failure).happened());
        interrupted.set(true);
    }

    /** Listens to a folder, whoever runs it. */
    void attach(WorkFolder folder) {
        work = Optional.of(folder);
        tail = Optional.of(new EventTail(folder));
        training.clear();
        heldOut.clear();
        notices.clear();
        ended.set(Optional.empty());
        silent = 0;
        listening.play();
    }

    /** Listens no longer; the run goes on without. */
    void close() {
        listening.stop();
    }

    private void listen() {
        if (listeningNow || tail.isEmpty()) {
            return;
        }
        listeningNow = true;
        WorkFolder folder = work.orElseThrow();
        jobs.start(Lane.FILES, progress -> {
                    List<TuningEvent> events = tail.get().next();
                    Optional<PreviewPicture> newest = Optional.empty();
                    for (TuningEvent event : events) {
                        if (event.kind() == TuningEvent.Kind.PREVIEW
                                && java.nio.file.Files.exists(folder.path().resolve(event.text()))) {
                            newest = Optional.of(
                                    PreviewPicture.read(folder.path().resolve(event.text())));
                        }
                    }
                    return new Heard(events, newest, new TuningProcess(folder).isRunning());
                })
                .whenDone(this::hear)
                .whenFailed(this::failed)
                .whenEnded(() -> listeningNow = false);
    }

    private void hear(Heard heard) {
        Optional<TuningEvent> end = Optional.empty();
        for (TuningEvent event : heard.events) {
            hear(event);
            end = event.kind() == TuningEvent.Kind.ENDED ? Optional.of(event) : Optional.empty();
        }
        heard.preview.ifPresent(picture -> preview.set(Optional.of(picture)));
        silent = heard.running || !heard.events.isEmpty() ? 0 : silent + 1;
        if (heard.running) {
            interrupted.set(false);
        } else if (end.isPresent()) {
            finish(end.get());
        } else if (silent > 5 && ended.get().isEmpty()) {
            stage.set("The run was cut off");
            interrupted.set(true);
        }
        if (heard.running && end.isPresent()) {
            finish(end.get());
        }
    }

    private void finish(TuningEvent end) {
        ended.set(Optional.of(end));
        if (end.ending() == TuningEvent.Ending.FAILED) {
            stage.set(end.text());
            interrupted.set(true);
        } else {
            listening.stop();
        }
    }

    private void hear(TuningEvent event) {
        switch (event.kind()) {
            case STAGE -> {
                stage.set(event.text());
                fraction.set(event.total() > 0 ? (double) event.step() / event.total() : -1);
                timeLeft.set("");
            }
            case STEP -> {
                stage.set("Training, step " + event.step() + " of " + event.total());
                fraction.set((double) event.step() / event.total());
                timeLeft.set(event.second() > 0 ? inWords(event.second()) : "");
                append(training, event);
            }
            case HELD_OUT -> {
                append(heldOut, event);
                residual.set(String.format(
                        java.util.Locale.ROOT, "What is taken off is %.2f times the noise", event.second()));
            }
            case PAUSED -> paused.set(true);
            case RESUMED -> paused.set(false);
            case NOTICE -> notices.add(event.text());
            default -> {}
        }
    }

    /** A run that went on from its checkpoint says some steps again. */
    private static void append(ObservableList<XYChart.Data<Number, Number>> curve, TuningEvent event) {
        curve.removeIf(point -> point.getXValue().longValue() >= event.step());
        curve.add(new XYChart.Data<>(event.step(), event.value()));
    }

    private static String inWords(double seconds) {
        return seconds < 90 ? Math.round(seconds) + " s left" : Math.round(seconds / 60) + " min left";
    }

    void order(WorkFolder.Order order) {
        work.ifPresent(folder -> jobs.start(Lane.FILES, progress -> {
                    folder.order(order);
                    return true;
                })
                .whenFailed(this::failed));
    }

    void togglePause() {
        order(paused.get() ? WorkFolder.Order.GO_ON : WorkFolder.Order.PAUSE);
    }

    /** Of a run that was cut off, the folder is cleared here; one that goes on is told. */
    void discard() {
        if (!interrupted.get()) {
            order(WorkFolder.Order.DISCARD);
            return;
        }
        work.ifPresent(folder -> jobs.start(Lane.FILES, progress -> {
                    folder.discard();
                    return true;
                })
                .whenFailed(this::failed));
    }

    void goOn() {
        work.ifPresent(this::start);
    }

    ObservableList<XYChart.Data<Number, Number>> training() {
        return training;
    }

    ObservableList<XYChart.Data<Number, Number>> heldOut() {
        return heldOut;
    }

    ObservableList<String> notices() {
        return notices;
    }

    StringProperty stageProperty() {
        return stage;
    }

    StringProperty timeLeftProperty() {
        return timeLeft;
    }

    StringProperty residualProperty() {
        return residual;
    }

    DoubleProperty fractionProperty() {
        return fraction;
    }

    BooleanProperty pausedProperty() {
        return paused;
    }

    BooleanProperty interruptedProperty() {
        return interrupted;
    }

    ObjectProperty<Optional<PreviewPicture>> previewProperty() {
        return preview;
    }

    ObjectProperty<Optional<TuningEvent>> endedProperty() {
        return ended;
    }
}
