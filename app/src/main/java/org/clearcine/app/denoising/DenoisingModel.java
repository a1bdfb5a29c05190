package org.clearcine.app.denoising;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.util.Subscription;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.components.MemoryBudget;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.app.session.SubtractedRun;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.FrameComponents;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.subtraction.EvenedDifference;
import org.clearcine.core.subtraction.SubtractionPlan;

/**
 * Runs the denoiser over the loop that is looked at; one loop at a time.
 *
 * <p>Going to another loop stops the run: the one on the screen comes first.
 */
public final class DenoisingModel {

    private final Session session;
    private final JobRunner jobs;
    private final Denoiser first;
    private final DenoiseSettings untouched;
    private final ReadOnlyObjectWrapper<Denoiser> denoiser = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Optional<DenoiserShelf>> shelf = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final SettingsMemory memory = new SettingsMemory();
    private final MemoryBudget budget;
    private final Path spillDirectory;
    private final BooleanProperty automatic = new SimpleBooleanProperty(true);
    private final ReadOnlyObjectWrapper<Optional<Job<DenoiseReport>>> running =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private String device = "";
    private Subscription subtraction = Subscription.EMPTY;
    /** Whether what is running looks at the loop itself, and not at a difference. */
    private boolean runsOverTheLoop;

    /** @param spillDirectory where components go that find no room in {@code budget} */
    public DenoisingModel(
            Session session, JobRunner jobs, Denoiser denoiser, MemoryBudget budget, Path spillDirectory) {
        this.session = session;
        this.jobs = jobs;
        first = denoiser;
        untouched = denoiser.defaultSettings();
        this.denoiser.set(denoiser);
        this.budget = budget;
        this.spillDirectory = spillDirectory;
        session.currentProperty().subscribe(this::follow);
    }

    /** Offers others than the one to begin with. */
    public void offer(DenoiserShelf others) {
        shelf.set(Optional.of(others));
    }

    /** Takes another denoiser from the shelf and runs it over the loop that is looked at; tells both. */
    public void choose(String id) {
        if (shelf.get().isEmpty() || id.equals(denoiser.get().id())) {
            return;
        }
        if (id.equals(first.id())) {
            use(first);
            return;
        }
        DenoiserShelf from = shelf.get().get();
        jobs.start(Lane.FILES, progress -> from.denoiser(id))
                .whenDone(this::use)
                .whenFailed(this::fail);
    }

    /** Reads the cards on the shelf and hands them over on the JavaFX thread. */
    void loadCards(Consumer<List<DenoiserCard>> taker) {
        shelf.get()
                .ifPresent(from -> jobs.start(Lane.FILES, progress -> from.cards())
                        .whenDone(taker)
                        .whenFailed(this::fail));
    }

    private void use(Denoiser chosen) {
        denoiser.set(chosen);
        boolean again = session.current().isPresent();
        session.say(Message.information(
                again
                        ? "Changed to " + chosen.id() + ": this loop is denoised again."
                        : "Changed to " + chosen.id() + "."));
        start();
    }

    private void follow(Optional<OpenLoop> loop) {
        subtraction.unsubscribe();
        cancel();
        loop.ifPresent(open -> jobs.later(() -> startUnasked(open)));
        subtraction = loop.map(open -> open.subtractionProperty().subscribe((before, plan) -> followPlan(open)))
                .orElse(Subscription.EMPTY);
    }

    /** After everything else has turned to the loop: the picture comes first. */
    private void startUnasked(OpenLoop open) {
        boolean isLookedAt = session.current().filter(shown -> shown == open).isPresent();
        if (automatic.get() && isLookedAt && running.get().isEmpty() && !isShownProcessed(open)) {
            start();
        }
    }

    /** A difference that is denoised is a loop of its own under every plan. */
    private void followPlan(OpenLoop loop) {
        boolean runsElsewhere = running.get().isPresent() && !runsOverTheLoop;
        if (automatic.get() && (loop.isSubtractedFirst() || runsElsewhere) && !isShownProcessed(loop)) {
            start();
        }
    }

    /** Whether every frame has been processed in the way it is shown now. */
    private static boolean isShownProcessed(OpenLoop loop) {
        return loop.shownStore()
                .filter(store -> store.doneCount() == store.frameCount())
                .isPresent();
    }

    /** Whether every frame of the loop has been processed. */
    public static boolean isProcessed(OpenLoop loop) {
        return loop.componentsProperty()
                .get()
                .filter(store -> store.doneCount() == store.frameCount())
                .isPresent();
    }

    /** Processes the loop that is looked at, from its beginning. */
    public void start() {
        cancel();
        session.current().ifPresent(loop -> {
            if (loop.isSubtractedFirst()) {
                runSubtracted(loop, loop.subtractionProperty().get().orElseThrow());
            } else {
                run(loop);
            }
        });
    }

    private void runSubtracted(OpenLoop loop, SubtractionPlan plan) {
        loop.subtractedRunProperty().get().map(SubtractedRun::store).ifPresent(this::discard);
        ComponentStore store =
                new ComponentStore(loop.frames().size(), loop.frames().frameCount(), budget, spillDirectory);
        Denoiser chosen = denoiser.get();
        memory.turnTo(loop, chosen, untouched);
        Optional<DenoiseReport> known = loop.reportProperty().get();
        AtomicReference<Optional<SubtractedRun>> begun = new AtomicReference<>(Optional.empty());
        Job<DenoiseReport> job = jobs.start(Lane.COMPUTE, progress -> {
            NoiseModel noise = known.isPresent()
                    ? known.get().noise()
                    : NoiseEstimator.estimate(loop.cine().frames(), progress);
            EvenedDifference evened = EvenedDifference.of(loop.frames(), plan, noise::variance);
            SubtractedRun run = new SubtractedRun(plan, chosen.id(), chosen.id(), evened, store);
            begun.set(Optional.of(run));
            jobs.onScreen(() -> loop.startSubtracted(run));
            return chosen.denoise(evened, components -> accept(chosen, loop, store, components), progress);
        });
        watch(job, false);
        job.whenDone(report -> loop.finishSubtracted(begun.get().orElseThrow(), report.method()));
    }

    private void accept(Denoiser chosen, OpenLoop loop, ComponentStore store, FrameComponents components)
            throws IOException {
        store.accept(components);
        if (store.doneCount() == 1) {
            tellDevice(chosen);
        }
        jobs.onScreen(() -> loop.doneFramesProperty()
                .set(loop.shownStore().map(ComponentStore::doneCount).orElse(0)));
    }

    private void watch(Job<DenoiseReport> job, boolean overTheLoop) {
        runsOverTheLoop = overTheLoop;
        running.set(Optional.of(job));
        job.whenFailed(this::fail).whenEnded(() -> forget(job));
    }

    private void run(OpenLoop loop) {
        loop.componentsProperty().get().ifPresent(this::discard);
        ComponentStore store =
                new ComponentStore(loop.frames().size(), loop.frames().frameCount(), budget, spillDirectory);
        Denoiser chosen = denoiser.get();
        memory.turnTo(loop, chosen, untouched);
        loop.startProcessing(chosen.id(), store);
        Job<DenoiseReport> job = jobs.start(
                Lane.COMPUTE,
                progress -> chosen.denoise(
                        loop.cine().frames(), components -> accept(chosen, loop, store, components), progress));
        watch(job, true);
        job.whenDone(loop::finishProcessing);
    }

    /** Once a frame is done: then the engine that is asked has been started. */
    private void tellDevice(Denoiser running) {
        String words = running.device();
        jobs.onScreen(() -> device = words);
    }

    /** What the latest run computes on, in words; empty until one has handed over its first frame. */
    String device() {
        return device;
    }

    private void discard(ComponentStore store) {
        jobs.execute(Lane.FILES, () -> {
            try {
                store.close();
            } catch (IOException stuck) {
                jobs.onScreen(() -> fail(stuck));
            }
        });
    }

    private void forget(Job<DenoiseReport> job) {
        if (running.get().filter(current -> current == job).isPresent()) {
            running.set(Optional.empty());
            runsOverTheLoop = false;
        }
    }

    private void fail(Throwable failure) {
        session.say(ProblemWords.of(failure).asMessage());
    }

    /** Stops the run; what has been processed so far stays. */
    public void cancel() {
        running.get().ifPresent(Job::cancel);
    }

    /** Stops the run because the user said so, and tells what that means. */
    public void cancelByUser() {
        if (running.get().isPresent()) {
            cancel();
            session.say(Message.information("Stopped. Frames that were not reached yet are shown raw."));
        }
    }

    /** Changes the strength by {@code step}, within 0 to 1. */
    public void changeStrength(double step) {
        session.current().ifPresent(loop -> {
            double wanted = loop.settingsProperty().get().strength() + step;
            double strength = Math.round(100 * Math.max(0, Math.min(1, wanted))) / 100.0;
            loop.settingsProperty().set(loop.settingsProperty().get().withStrength(strength));
        });
    }

    /** Back to the settings at which the denoiser was measured. */
    public void resetSettings() {
        session.current()
                .ifPresent(loop -> loop.settingsProperty().set(denoiser.get().defaultSettings()));
    }

    /** The one that runs next. */
    public Denoiser denoiser() {
        return denoiser.get();
    }

    /** Changes when another one is chosen. */
    public ReadOnlyObjectProperty<Denoiser> denoiserProperty() {
        return denoiser.getReadOnlyProperty();
    }

    /** What can be chosen from; empty where there is nothing else. */
    ReadOnlyObjectProperty<Optional<DenoiserShelf>> shelfProperty() {
        return shelf.getReadOnlyProperty();
    }

    /** Whether a loop is processed as soon as it is looked at. */
    public BooleanProperty automaticProperty() {
        return automatic;
    }

    /** The run that is under way. */
    public ReadOnlyObjectProperty<Optional<Job<DenoiseReport>>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    Session session() {
        return session;
    }
}
