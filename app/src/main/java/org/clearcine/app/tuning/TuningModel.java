package org.clearcine.app.tuning;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.RegisteredModel;
import org.clearcine.core.tuning.run.PreviewPicture;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.run.WorkFolder;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.SiteProfile;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudyChoice;
import org.clearcine.core.tuning.study.StudySelection;

/** The wizard as a state machine: one step after another, each with what it knows; only {@link RunModel} knows the run. */
public final class TuningModel implements AutoCloseable {

    /** The steps in their order. */
    public enum Step {
        CHOOSE("Choose studies"),
        STUDIES("What can be used"),
        SPLIT("Split by patient"),
        PROFILE("Noise and cost"),
        RUN("Run"),
        RESULT("Result");

        private final String title;

        Step(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final int SMALLEST_SIDE = 64;

    private final TuningSetup setup;
    private final JobRunner jobs;
    private final RunModel run;
    private final CostModel cost;
    private final Consumer<String> activated;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(Step.CHOOSE);
    private final ObservableList<Path> inputs = FXCollections.observableArrayList();
    private final ObservableList<StudyChoice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<PatientSplit>> split = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<RegisteredModel>> result = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> outside = FXCollections.observableArrayList();
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final StringProperty minutes = new SimpleStringProperty("15");
    private final StringProperty problem = new SimpleStringProperty("");
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final Runnable found;
    private Runnable changed = () -> {};
    private Optional<PreviewPicture> bestPreview = Optional.empty();

    /**
     * @param activated is told the id of the model that is in use from now on
     * @param found is told if a run is there from before
     */
    public TuningModel(TuningSetup setup, JobRunner jobs, Consumer<String> activated, Runnable found) {
        this.found = found;
        this.setup = setup;
        this.jobs = jobs;
        this.activated = activated;
        run = new RunModel(jobs, setup.entry());
        cost = new CostModel(jobs, setup::probe, setup.size());
        minutes.subscribe(() -> cost.minutesAsked(minutesAsked()));
        step.subscribe(now -> {
            if (now != Step.PROFILE) {
                cost.stop();
            }
        });
        run.endedProperty().subscribe(end -> end.ifPresent(this::ended));
        takeUp();
    }

    /** A run that goes on by itself, or was cut off, is shown when the workstation opens. */
    private void takeUp() {
        jobs.start(Lane.FILES, progress -> WorkFolder.unfinished(setup.runs()))
                .whenDone(found -> found.ifPresent(work -> {
                    run.attach(work);
                    step.set(Step.RUN);
                    this.found.run();
                }))
                .whenFailed(this::tell);
    }

    /** Called after the active model changed. */
    void whenChanged(Runnable action) {
        changed = action;
    }

    RunModel run() {
        return run;
    }

    TuningSetup setup() {
        return setup;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    public ObservableList<Path> inputs() {
        return inputs;
    }

    ObservableList<StudyChoice> choices() {
        return choices;
    }

    ObjectProperty<Optional<PatientSplit>> splitProperty() {
        return split;
    }

    ObjectProperty<Optional<RegisteredModel>> resultProperty() {
        return result;
    }

    ObservableList<String> outside() {
        return outside;
    }

    StringProperty idProperty() {
        return id;
    }

    StringProperty personProperty() {
        return person;
    }

    StringProperty minutesProperty() {
        return minutes;
    }

    StringProperty problemProperty() {
        return problem;
    }

    BooleanProperty busyProperty() {
        return busy;
    }

    List<Study> studies() {
        return choices.stream().flatMap(choice -> choice.study().stream()).toList();
    }

    /** Looks at everything that was chosen. */
    void lookAtStudies() {
        List<Path> chosen = List.copyOf(inputs);
        work(
                jobs.start(
                        Lane.FILES,
                        progress -> new StudySelection(
                                        Pseudonyms.of(setup.runs()),
                                        Math.max(SMALLEST_SIDE, setup.size().patchSide()))
                                .select(chosen, progress)),
                found -> {
                    choices.setAll(found);
                    step.set(Step.STUDIES);
                    problem.set(
                            PatientSplit.isPossible(studies())
                                    ? ""
                                    : "Studies of at least two patients are needed, so that one can be held out.");
                });
    }

    /** Proposes a split; asked again it draws another. */
    void drawSplit() {
        split.set(Optional.of(PatientSplit.draw(studies(), new Random(choices.hashCode() + drawn++).nextLong())));
        step.set(Step.SPLIT);
    }

    private long drawn;

    /** From here on the split stands. */
    void lockSplit() {
        List<Study> studies = studies();
        work(
                jobs.start(
                        Lane.FILES,
                        progress -> setup.registry().load(setup.parent()).manifest()),
                (ModelManifest parent) -> {
                    outside.setAll(new SiteProfile(studies).outside(parent.noiseRange()));
                    if (id.get().isEmpty()) {
                        id.set("room-"
                                + DateTimeFormatter.ofPattern("yyyyMMdd-HHmm").format(LocalDateTime.now()));
                    }
                    step.set(Step.PROFILE);
                    cost.measure(studies);
                });
    }

    CostModel cost() {
        return cost;
    }

    private double minutesAsked() {
        try {
            return Math.max(0.1, Double.parseDouble(minutes.get().strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return 15;
        }
    }

    /** Writes the request down and starts the process. */
    void startRun() {
        cost.stop();
        String name = id.get().strip().toLowerCase(Locale.ROOT);
        if (person.get().isBlank() || !name.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
            problem.set(
                    "A person must be named, and the model needs a name of small letters, digits, dots and hyphens.");
            return;
        }
        TuningRequest request = new TuningRequest(
                name,
                setup.parent(),
                TuningRequest.entries(studies(), split.get().orElseThrow()),
                minutesAsked(),
                setup.steps(),
                1,
                person.get().strip(),
                setup.size());
        String stamp = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").format(LocalDateTime.now());
        work(
                jobs.start(Lane.FILES, progress -> {
                    if (setup.registry().find(name).isPresent()) {
                        throw new IOException("There are weights called " + name + " already.");
                    }
                    return WorkFolder.create(setup.runs().resolve(stamp + "-" + name), request);
                }),
                (WorkFolder folder) -> {
                    step.set(Step.RUN);
                    run.start(folder);
                });
    }

    /** What a run has left behind. */
    private record Outcome(Optional<RegisteredModel> model, Optional<PreviewPicture> preview) {}

    private static Optional<PreviewPicture> bestPreview(WorkFolder folder, Optional<ModelRecord> record)
            throws IOException {
        return record.isPresent() ? PreviewPicture.ofBest(folder, record.get()) : Optional.empty();
    }

    /** Held-out patches as the best weights of the latest run left them; nothing once they are gone. */
    Optional<PreviewPicture> bestPreview() {
        return bestPreview;
    }

    private void ended(TuningEvent end) {
        if (end.ending() == TuningEvent.Ending.DISCARDED) {
            problem.set(end.text());
            step.set(Step.CHOOSE);
        } else if (end.ending() != TuningEvent.Ending.FAILED) {
            WorkFolder folder = run.work().orElseThrow();
            work(
                    jobs.start(Lane.FILES, progress -> {
                        Optional<RegisteredModel> model =
                                setup.registry().find(folder.request().id());
                        return new Outcome(model, bestPreview(folder, model.flatMap(RegisteredModel::record)));
                    }),
                    (Outcome outcome) -> {
                        bestPreview = outcome.preview;
                        result.set(outcome.model);
                        step.set(Step.RESULT);
                        changed.run();
                    });
        }
    }

    /** Makes the result the model in use; a person must be named. */
    void activate() {
        activate(result.get().orElseThrow().id());
    }

    void activate(String model) {
        String who = person.get();
        work(
                jobs.start(Lane.FILES, progress -> {
                    setup.registry().activate(model, who);
                    return setup.registry().catalog().defaultId();
                }),
                this::inUse);
    }

    void rollBack() {
        String who = person.get();
        work(
                jobs.start(Lane.FILES, progress -> {
                    setup.registry().rollBack(who);
                    return setup.registry().catalog().defaultId();
                }),
                this::inUse);
    }

    private void inUse(String model) {
        activated.accept(model);
        result.get().map(RegisteredModel::id).ifPresent(this::refresh);
        changed.run();
        problem.set("In use from the next denoising on: " + model + ".");
    }

    private void refresh(String model) {
        work(jobs.start(Lane.FILES, progress -> setup.registry().find(model)), result::set);
    }

    /** Back to the beginning for another run. */
    void startOver() {
        inputs.clear();
        choices.clear();
        split.set(Optional.empty());
        result.set(Optional.empty());
        id.set("");
        problem.set("");
        step.set(Step.CHOOSE);
    }

    /** One step back, while nothing has been started. */
    void back() {
        problem.set("");
        if (step.get() != Step.CHOOSE && step.get() != Step.RUN && step.get() != Step.RESULT) {
            step.set(Step.values()[step.get().ordinal() - 1]);
        }
    }

    /** Of the result. */
    Optional<ModelRecord> record() {
        return result.get().flatMap(RegisteredModel::record);
    }

    private <T> void work(org.clearcine.app.job.Job<T> job, Consumer<T> then) {
        busy.set(true);
        problem.set("");
        job.whenDone(then).whenFailed(this::tell).whenEnded(() -> busy.set(false));
    }

    /** Lets the run go on by itself; it is found again when the workstation opens. */
    @Override
    public void close() {
        cost.stop();
        run.close();
    }

    void tell(Throwable failure) {
        problem.set(ProblemWords.of(failure).happened());
    }
}
