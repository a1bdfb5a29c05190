package org.clearcine.app.tuning.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.components.MemoryBudget;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.FrameTiming;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.registry.ModelRegistry;

/** The loop that is looked at under up to four models at once: runs each over the whole loop and says which frame is due. */
public final class ModelGrid implements AutoCloseable {

    /** How many models can be compared at once. */
    public static final int MOST_MODELS = 4;

    private static final double[] STRENGTHS = {0.5, 0.75, 1};

    /**
     * What the grid stands on.
     *
     * @param budget the memory that all components share
     * @param spillDirectory where components go that find no room in it
     * @param shownIndex index of the frame that the viewer looks at
     */
    public record Ground(
            ModelRegistry registry,
            Session session,
            JobRunner jobs,
            MemoryBudget budget,
            Path spillDirectory,
            SharedLook look,
            Supplier<Integer> shownIndex) {}

    private final Ground ground;
    private final ReadOnlyObjectWrapper<List<Tile>> tiles = new ReadOnlyObjectWrapper<>(List.of());
    private final IntegerProperty index = new SimpleIntegerProperty();
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final StringProperty state = new SimpleStringProperty("");
    private final DoubleProperty fraction = new SimpleDoubleProperty(0);
    private final IntegerProperty doneFrames = new SimpleIntegerProperty();
    private final List<ModelRun> runs = new ArrayList<>();
    private final List<Job<DenoiseReport>> jobs = new ArrayList<>();
    private Subscription progress = Subscription.EMPTY;
    private Optional<OpenLoop> loop = Optional.empty();
    private long anchorNanos;
    private double anchorMillis;

    public ModelGrid(Ground ground) {
        this.ground = ground;
        ground.session.currentProperty().subscribe(current -> {
            if (!current.equals(loop)) {
                close();
            }
        });
        playing.subscribe(this::anchor);
    }

    /**
     * Shows the loop under these models: two beside raw and their difference, three beside raw, four, or one at several
     * strengths.
     *
     * @throws IllegalArgumentException unless there are one to four
     */
    public void compare(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_MODELS) {
            throw new IllegalArgumentException(ids.size() + " models");
        }
        close();
        OpenLoop shown = ground.session.current().orElseThrow();
        loop = Optional.of(shown);
        index.set(Math.min(ground.shownIndex.get(), shown.frames().frameCount() - 1));
        ids.forEach(id -> runs.add(run(shown, id)));
        tiles.set(arranged());
        runs.forEach(run -> start(shown, run));
        followJobs();
    }

    private List<Tile> arranged() {
        List<Tile> arranged = new ArrayList<>();
        if (runs.size() < MOST_MODELS) {
            arranged.add(Tile.raw());
        }
        if (runs.size() == 1) {
            for (double strength : STRENGTHS) {
                arranged.add(Tile.of(runs.get(0), strength));
            }
        } else {
            runs.forEach(run -> arranged.add(Tile.of(run, 1)));
        }
        if (runs.size() == 2) {
            arranged.add(Tile.difference(arranged.get(1), arranged.get(2)));
        }
        return List.copyOf(arranged);
    }

    /** What the viewer has computed to the end need not be computed again. */
    private ModelRun run(OpenLoop shown, String id) {
        Optional<DenoiseReport> known = shown.reportProperty()
                .get()
                .filter(report -> report.method().id().equals(id));
        if (known.isPresent()) {
            return ModelRun.ofViewer(id, shown.componentsProperty().get().orElseThrow(), known.get());
        }
        int count = shown.frames().frameCount();
        return ModelRun.own(id, new ComponentStore(shown.frames().size(), count, ground.budget, ground.spillDirectory));
    }

    private void start(OpenLoop shown, ModelRun run) {
        Job<DenoiseReport> job = ground.jobs.start(Lane.COMPUTE, monitor -> denoise(shown, run, monitor));
        jobs.add(job);
        job.whenDone(report -> run.handedOverTo(
                        report.method().id().equals(run.id())
                                ? ""
                                : report.method().id()))
                .whenFailed(failure -> state.set(ProblemWords.of(failure).happened()))
                .whenEnded(this::followJobs);
    }

    private DenoiseReport denoise(OpenLoop shown, ModelRun run, ProgressMonitor monitor) throws Exception {
        Denoiser denoiser = new NetworkDenoiser(ground.registry.load(run.id()), new ClassicalDenoiser());
        run.wasMeasuredAt(denoiser.defaultSettings());
        if (run.known().isPresent()) {
            return run.known().get();
        }
        return denoiser.denoise(
                shown.cine().frames(),
                components -> {
                    run.store().accept(components);
                    ground.jobs.onScreen(() -> doneFrames.set(doneFrames.get() + 1));
                },
                monitor);
    }

    /** Says how far the run is that is under way; one runs after another. */
    private void followJobs() {
        progress.unsubscribe();
        List<Job<DenoiseReport>> left =
                jobs.stream().filter(job -> !job.hasEnded()).toList();
        doneFrames.set(doneFrames.get() + 1);
        if (left.isEmpty()) {
            boolean whole = runs.stream().allMatch(ModelRun::isDone);
            fraction.set(whole ? 1 : 0);
            if (whole) {
                state.set("");
            }
            return;
        }
        Job<DenoiseReport> now = left.get(0);
        String which = "Model " + (jobs.indexOf(now) + 1) + " of " + jobs.size() + ": ";
        progress = Subscription.combine(
                now.stageProperty()
                        .subscribe(stage -> state.set(which + (stage.isEmpty() ? "waiting" : stage) + " "
                                + now.timeLeftProperty().get())),
                now.timeLeftProperty()
                        .subscribe(remaining ->
                                state.set(which + now.stageProperty().get() + " " + remaining)),
                now.fractionProperty().subscribe(share -> fraction.set(Math.max(0, share.doubleValue()))));
    }

    /** Computes no further; what is there stays. */
    void stop() {
        jobs.forEach(Job::cancel);
        state.set("Stopped. Frames that were not reached yet are left empty.");
    }

    boolean isComputing() {
        return jobs.stream().anyMatch(job -> !job.hasEnded());
    }

    private void anchor() {
        anchorNanos = -1;
    }

    /** Moves on to the frame that is due while the grid plays: late frames are dropped, the loop never slows down. */
    void pulse(long nowNanos) {
        if (!playing.get() || loop.isEmpty()) {
            return;
        }
        FrameTiming timing = loop.get().cine().timing();
        int count = loop.get().frames().frameCount();
        if (anchorNanos < 0) {
            anchorNanos = nowNanos;
            anchorMillis = timing.startMillis(index.get());
        }
        double millis = anchorMillis + (nowNanos - anchorNanos) / 1e6;
        index.set(timing.indexAt(millis % timing.startMillis(count), count));
    }

    /** One frame on or back; playing stops. */
    void step(int by) {
        goTo(index.get() + by);
    }

    /** Goes to a frame, the first or last if there is none of that index; playing stops. */
    void goTo(int wanted) {
        playing.set(false);
        loop.ifPresent(shown -> index.set(Math.max(0, Math.min(shown.frames().frameCount() - 1, wanted))));
    }

    /** Puts the grid away and gives its memory back. */
    @Override
    public void close() {
        playing.set(false);
        jobs.forEach(Job::cancel);
        jobs.clear();
        progress.unsubscribe();
        state.set("");
        tiles.set(List.of());
        loop = Optional.empty();
        List<ModelRun> ended = List.copyOf(runs);
        runs.clear();
        // Behind the pictures that are still being made of them.
        ground.jobs.execute(Lane.PICTURES, () -> ended.forEach(this::closeQuietly));
    }

    private void closeQuietly(ModelRun run) {
        try {
            run.close();
        } catch (IOException stuck) {
            ground.jobs.onScreen(() -> ground.session.say(ProblemWords.of(stuck).asMessage()));
        }
    }

    /** The loop that is compared on; empty while nothing is. */
    public Optional<OpenLoop> loop() {
        return loop;
    }

    /** What the panes show; none while nothing is compared. */
    ReadOnlyObjectProperty<List<Tile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /** Whether anything is compared. */
    public ObservableValue<Boolean> isShownProperty() {
        return tiles.map(shown -> !shown.isEmpty());
    }

    Ground ground() {
        return ground;
    }

    /** The frame that all panes show. */
    public IntegerProperty indexProperty() {
        return index;
    }

    public BooleanProperty playingProperty() {
        return playing;
    }

    StringProperty stateProperty() {
        return state;
    }

    DoubleProperty fractionProperty() {
        return fraction;
    }

    /** Changes whenever a frame of any model is done. */
    IntegerProperty doneFramesProperty() {
        return doneFrames;
    }
}
