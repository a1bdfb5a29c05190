package org.clearcine.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.app.components.MemoryBudget;
import org.clearcine.app.denoising.DenoisingModel;
import org.clearcine.app.denoising.InstalledDenoisers;
import org.clearcine.app.export.ExportModel;
import org.clearcine.app.export.ViewExport;
import org.clearcine.app.habits.CrashGuard;
import org.clearcine.app.habits.KeptPreferences;
import org.clearcine.app.habits.UndoLine;
import org.clearcine.app.job.JobRunner;
import org.clearcine.app.job.Lane;
import org.clearcine.app.physics.PhysicsModel;
import org.clearcine.app.physics.PhysicsWindow;
import org.clearcine.app.physics.phantom.PhantomModel;
import org.clearcine.app.physics.phantom.PhantomOverlay;
import org.clearcine.app.problem.ProblemWords;
import org.clearcine.app.session.DemoLoop;
import org.clearcine.app.session.DicomLoops;
import org.clearcine.app.session.FileLoops;
import org.clearcine.app.session.LoopOpener;
import org.clearcine.app.session.Message;
import org.clearcine.app.session.OpenLoop;
import org.clearcine.app.session.RecentStudies;
import org.clearcine.app.session.Session;
import org.clearcine.app.settings.Preferences;
import org.clearcine.app.shell.Commands;
import org.clearcine.app.shell.Desk;
import org.clearcine.app.shell.FilePicker;
import org.clearcine.app.shell.LoopCloser;
import org.clearcine.app.shell.MainWindow;
import org.clearcine.app.shell.PlacedRegions;
import org.clearcine.app.tools.ReadingTools;
import org.clearcine.app.tuning.ModelsModel;
import org.clearcine.app.tuning.TuningModel;
import org.clearcine.app.tuning.TuningPage;
import org.clearcine.app.tuning.TuningSetup;
import org.clearcine.app.tuning.grid.ModelGrid;
import org.clearcine.app.tuning.grid.SharedLook;
import org.clearcine.app.viewer.PictureModel;
import org.clearcine.app.viewer.ViewerModel;
import org.clearcine.core.archive.ZipArchive;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.video.VideoRecording;

/**
 * The one composition root: makes every part of the workstation and tells it of the others.
 *
 * <p>Made and used on the JavaFX thread.
 */
public final class Workstation implements AutoCloseable {

    /**
     * What differs between the real workstation and a tested one.
     *
     * @param directory where the demo study and temporary files lie
     * @param preferences what the person has chosen in earlier sessions
     */
    public record Surroundings(
            JobRunner jobs,
            Denoiser denoiser,
            FilePicker picker,
            Path directory,
            String version,
            Preferences preferences) {

        /** Of somebody whose choices end with the session. */
        public Surroundings(JobRunner jobs, Denoiser denoiser, FilePicker picker, Path directory, String version) {
            this(jobs, denoiser, picker, directory, version, Preferences.forgotten());
        }
    }

    private final Surroundings surroundings;
    private final Session session = new Session();
    private final DicomLoops reader;
    private final LoopOpener opener;
    private final Commands.Models models;
    private final RecentStudies recent;
    private final CrashGuard guard;
    private final KeptPreferences kept;
    private final Desk desk;
    private final MainWindow window;
    private final TuningModel tuningModel;
    private final PhysicsModel physicsModel;
    private Optional<PhysicsWindow> physicsLab = Optional.empty();

    public Workstation(Surroundings surroundings) {
        this(surroundings, TuningSetup.installed());
    }

    /** @param tuning where the site's models lie and how fine-tuning runs */
    public Workstation(Surroundings surroundings, TuningSetup tuning) {
        this.surroundings = surroundings;
        JobRunner jobs = surroundings.jobs();
        Denoiser denoiser = surroundings.denoiser();
        reader = new DicomLoops(Limits.DEFAULT, denoiser.defaultSettings());
        FileLoops files = new FileLoops(reader, surroundings.directory(), denoiser.defaultSettings());
        opener = new LoopOpener(
                session,
                jobs,
                files,
                surroundings.directory(),
                failure -> ProblemWords.of(failure).happened());
        ViewerModel viewer = ViewerModel.of(session, System::nanoTime);
        MemoryBudget budget = MemoryBudget.ofHeap();
        models = new Commands.Models(
                session,
                viewer,
                new DenoisingModel(session, jobs, denoiser, budget, surroundings.directory()),
                new ExportModel(
                        session, new ViewExport(session, jobs, surroundings.directory(), surroundings.version())),
                ReadingTools.of(session, viewer.cine().indexProperty()::get));
        models.denoising().offer(new InstalledDenoisers(tuning.registry()::catalog));
        LoopCloser closer = new LoopCloser(session, jobs);
        recent = new RecentStudies(surroundings.directory(), jobs);
        opener.whenOpened((paths, opened) -> {
            if (opened > 0) {
                recent.remember(paths, opened);
            }
        });
        Commands commands = new Commands(models, opener, closer, surroundings.picker(), recent);
        desk = new Desk(
                surroundings.preferences(),
                new UndoLine(
                        session, viewer.look(), viewer.compare(), models.tools().reading()));
        window = new MainWindow(models, commands, closer, jobs, desk);
        tuningModel = new TuningModel(
                tuning,
                jobs,
                models.denoising()::choose,
                () -> session.say(Message.information("A fine-tuning run has not ended yet: Ctrl+T shows it.")));
        window.cover(tuningPage(tuning, budget));
        physicsModel = new PhysicsModel(
                new PhysicsModel.Ground(session, jobs, denoiser, surroundings.version()),
                () -> PlacedRegions.of(session, models.tools().reading()));
        physicsModel.compareWith(tuning.registry()::catalog);
        window.viewer()
                .overlay((pane, canvas) -> PhantomOverlay.on(
                        physicsModel.phantom(), canvas, window.viewer().shownFrame()));
        PhantomOverlay.listen(physicsModel.phantom(), window.viewer());
        commands.openPhysicsLabWith(this::showPhysicsLab);
        guard = new CrashGuard(jobs, opener, viewer, models.tools().reading());
        kept = new KeptPreferences(surroundings.preferences(), jobs);
        surroundings.preferences().whenChanged(kept::changed);
        sweep();
    }

    private TuningPage tuningPage(TuningSetup setup, MemoryBudget budget) {
        JobRunner jobs = surroundings.jobs();
        PictureModel look = models.viewer().look();
        ModelGrid grid = new ModelGrid(new ModelGrid.Ground(
                setup.registry(),
                session,
                jobs,
                budget,
                surroundings.directory(),
                new SharedLook(
                        look.transformProperty(), look.panZoomProperty(), look.windowProperty(), look::dragWindow),
                models.viewer().cine().indexProperty()::get));
        // Two loops that play at once take each other's time.
        grid.isShownProperty().subscribe(shown -> {
            if (shown) {
                models.viewer().cine().playingProperty().set(false);
            }
        });
        return new TuningPage(
                tuningModel,
                new TuningPage.Around(
                        surroundings.picker()::folderToOpen, new ModelsModel(setup.registry(), session, jobs, grid)));
    }

    private void showPhysicsLab() {
        if (physicsLab.isEmpty()) {
            PhysicsWindow lab = new PhysicsWindow(
                    physicsModel,
                    surroundings.picker()::fileToSave,
                    () -> surroundings.picker().filesToOpen().stream().findFirst(),
                    scene().getStylesheets());
            desk.dress(lab.scene());
            physicsLab = Optional.of(lab);
        }
        physicsLab.get().show();
    }

    /** The physics lab, once it has been opened. */
    public Optional<PhysicsWindow> physicsLab() {
        return physicsLab;
    }

    /** The phantom on the picture. */
    public PhantomModel phantom() {
        return physicsModel.phantom();
    }

    private void sweep() {
        surroundings
                .jobs()
                .start(Lane.FILES, progress -> {
                    ComponentStore.sweep(surroundings.directory());
                    ZipArchive.sweep(surroundings.directory());
                    VideoRecording.sweep(surroundings.directory());
                    return true;
                })
                .whenFailed(this::tell);
    }

    /**
     * Takes up an earlier session that ended by a crash, or opens the demo study; keeps this one safe from now on. Nothing of the kind
     * happens for somebody whose choices are not kept.
     */
    public void begin() {
        Optional<Path> folder = surroundings.preferences().folder();
        if (folder.isEmpty()) {
            openDemo();
            return;
        }
        guard.begin(folder.get(), restored -> {
            if (!restored) {
                openDemo();
            }
        });
    }

    /** Opens files and folders in place of what an earlier session may have left, and keeps this one safe from now on. */
    public void begin(List<Path> paths) {
        open(paths);
        surroundings.preferences().folder().ifPresent(guard::keep);
    }

    /** Opens files and folders. */
    public void open(List<Path> paths) {
        opener.open(paths);
    }

    /** Opens the built-in study; simulates it first if that has never been done. */
    public void openDemo() {
        DemoLoop demo = new DemoLoop(surroundings.directory(), surroundings.version());
        surroundings
                .jobs()
                .start(Lane.FILES, progress -> reader.read(demo.file(progress), demo.name()))
                .whenDone(this::showDemo)
                .whenFailed(this::tell);
    }

    private void showDemo(OpenLoop loop) {
        session.loops().add(loop);
        session.show(loop);
        models.viewer().cine().playingProperty().set(true);
    }

    private void tell(Throwable failure) {
        session.say(ProblemWords.of(failure).asMessage());
    }

    public Scene scene() {
        return window.scene();
    }

    public MainWindow window() {
        return window;
    }

    /** The models behind the window: what tests and benchmarks read and drive. */
    public Commands.Models models() {
        return models;
    }

    /** What was opened lately. */
    public RecentStudies recent() {
        return recent;
    }

    /** Stops what runs and gives files and memory back. */
    @Override
    public void close() throws IOException {
        guard.end();
        kept.end();
        models.denoising().cancel();
        tuningModel.close();
        physicsLab.ifPresent(PhysicsWindow::close);
        surroundings.jobs().close();
        Optional<IOException> first = Optional.empty();
        for (OpenLoop loop : List.copyOf(session.loops())) {
            try {
                loop.close();
            } catch (IOException failure) {
                first = first.or(() -> Optional.of(failure));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }
}
