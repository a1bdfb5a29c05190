package org.clearcine.app.physics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.clearcine.app.job.Job;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.job.Work;
import org.clearcine.app.physics.phantom.PhantomModel;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.Session;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.physics.dose.DoseCurve;
import org.clearcine.core.physics.dose.DoseRequest;
import org.clearcine.core.physics.dose.DoseText;
import org.clearcine.core.physics.dose.Targets;
import org.clearcine.core.physics.explore.SettingsPoint;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.report.LabFiles;
import org.clearcine.core.physics.report.PdfReport;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.sharpness.ProfileLine;
import org.clearcine.core.physics.trend.ConstancyStore;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.storage.DurableFile;

/** What the physics lab has found out, and what it is doing. Properties belong to the JavaFX thread. */
public final class PhysicsModel {

    private static final List<Double> DOSES = List.of(5.0, 10.0, 20.0, 50.0, 100.0, 200.0);

    /** What the lab stands on. */
    public record Ground(Session session, JobRunner jobs, Denoiser denoiser, String version) {}

    /** What was placed on the picture. */
    public record Placed(List<LabRegion> regions, List<ProfileLine> profiles) {

        public Placed {
            regions = List.copyOf(regions);
            profiles = List.copyOf(profiles);
        }
    }

    private final Ground ground;
    private final Supplier<Placed> placed;
    private final PhantomModel phantom;
    private final DoseModel doses;
    private final TrendModel trends;
    private Supplier<DenoiserCatalog> methods = DenoiserCatalog::installed;
    private final ReadOnlyObjectWrapper<Optional<MeasuredLoop>> measured =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<SettingsPoint>> explored = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<DoseText>> dose = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Job<?>>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Map<String, LabRegion.Use> uses = new HashMap<>();
    private final ObjectProperty<String> said = new SimpleObjectProperty<>("");

    /** @param placed regions and lines on the current loop, asked for when a measurement starts */
    public PhysicsModel(Ground ground, Supplier<Placed> placed) {
        this.ground = ground;
        this.placed = placed;
        phantom = new PhantomModel(ground.session());
        doses = new DoseModel(this, ground);
        trends = new TrendModel(this, ground, ConstancyStore.ofUser());
        ground.session().currentProperty().subscribe(loop -> {
            measured.set(Optional.empty());
            uses.clear();
            explored.set(List.of());
        });
    }

    /** Measures the loop that is open, raw against denoised as far as the sliders stand. */
    void measure() {
        loop().ifPresent(loop -> {
            Placed now = placed();
            LoopMeasuring measuring = new LoopMeasuring(loop);
            String software = software();
            start(progress -> measuring.measure(now.regions(), now.profiles(), software, progress), result -> {
                if (ground.session().current().filter(loop::equals).isPresent()) {
                    measured.set(Optional.of(result));
                }
            });
            said.set(
                    measuring.isProcessed()
                            ? ""
                            : "This loop has not been denoised to its end: only the raw loop is measured.");
        });
    }

    /** What is on the picture now, with the uses that were chosen. */
    Placed placed() {
        Placed drawn = placed.get();
        List<LabRegion> regions = drawn.regions().stream()
                .map(region ->
                        new LabRegion(region.name(), region.region(), uses.getOrDefault(region.name(), region.use())))
                .toList();
        return new Placed(regions, drawn.profiles());
    }

    /** Says what a region holds. */
    void use(String region, LabRegion.Use use) {
        uses.put(region, use);
    }

    /** Tries a grid of strengths on the loop that is open. */
    void explore() {
        loop().ifPresent(loop -> {
            LoopMeasuring measuring = new LoopMeasuring(loop);
            if (measuring.isProcessed()) {
                said.set("");
                start(measuring::explore, explored::set);
            } else {
                said.set("Denoise the loop to its end first; then strengths can be explored.");
            }
        });
    }

    /** Sets the sliders of the open loop. */
    void apply(DenoiseSettings settings) {
        loop().ifPresent(loop -> loop.settingsProperty().set(settings));
    }

    /** Quality against dose of the workstation's denoiser in one built-in scene. */
    void doseCurve(String scene) {
        DoseRequest request = new DoseRequest(
                List.of(scene),
                DOSES,
                List.of(ground.denoiser()),
                new Targets(4, 0.05, 1, 4),
                new SceneFormat(new FrameSize(192, 192), 20, 15, 0.3),
                1);
        Provenance provenance = Provenance.of(software()).with("scene", scene).with("seed", "1");
        start(
                progress -> new DoseText(DoseCurve.measure(request, progress), provenance),
                text -> dose.set(Optional.of(text)));
    }

    /** Runs one measurement, in place of the one that runs now; the foot of the window tells how far it is. */
    <T> void start(Work<T> work, Consumer<T> done) {
        cancel();
        Job<T> job = ground.jobs().start(Lane.COMPUTE, work);
        running.set(Optional.of(job));
        job.whenDone(done)
                .whenFailed(
                        failure -> ground.session().say(ProblemWords.of(failure).asMessage()))
                .whenEnded(() -> {
                    if (running.get().filter(now -> now == job).isPresent()) {
                        running.set(Optional.empty());
                    }
                });
    }

    /** Stops what is being measured. */
    public void cancel() {
        running.get().ifPresent(Job::cancel);
    }

    void saveTable(Path target) {
        measured.get()
                .ifPresent(found -> save(
                        target,
                        () -> LabFiles.csv(found.report(), found.provenance()).getBytes(StandardCharsets.UTF_8)));
    }

    void saveReport(Path target) {
        measured.get()
                .ifPresent(found ->
                        save(target, () -> PdfReport.of(found.report(), found.provenance(), found.pictures())));
    }

    /** Bytes of a file, made away from the screen. */
    interface Content {
        byte[] bytes() throws IOException;
    }

    /** Writes a file in the background and says so. */
    void save(Path target, Content content) {
        ground.jobs()
                .start(Lane.FILES, progress -> {
                    DurableFile.write(target, content.bytes());
                    return target;
                })
                .whenDone(path -> {
                    said.set("Saved " + path.getFileName() + ".");
                    ground.session().say(Message.information("Saved " + path.getFileName() + "."));
                })
                .whenFailed(
                        failure -> ground.session().say(ProblemWords.of(failure).asMessage()));
    }

    /** The loop that is looked at; says so where there is none. */
    Optional<OpenLoop> loop() {
        Optional<OpenLoop> loop = ground.session().current();
        if (loop.isEmpty()) {
            said.set("Open a loop first.");
        }
        return loop;
    }

    /** The phantom on the picture. */
    public PhantomModel phantom() {
        return phantom;
    }

    /** Says where the methods are that readers compare; asked anew each time. */
    public void compareWith(Supplier<DenoiserCatalog> catalog) {
        methods = catalog;
    }

    Supplier<DenoiserCatalog> methods() {
        return methods;
    }

    Session session() {
        return ground.session();
    }

    JobRunner jobs() {
        return ground.jobs();
    }

    String software() {
        return "ClearCine " + ground.version();
    }

    ReadOnlyObjectProperty<Optional<MeasuredLoop>> measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<SettingsPoint>> exploredProperty() {
        return explored.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<DoseText>> doseProperty() {
        return dose.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Job<?>>> runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** Exposure of the open loop and lower doses of it. */
    DoseModel doses() {
        return doses;
    }

    /** Constancy of a device and protocol. */
    TrendModel trends() {
        return trends;
    }

    /** A sentence for the foot of the window. */
    ObjectProperty<String> saidProperty() {
        return said;
    }
}
