package org.clearcine.app.bench;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clearcine.core.cli.TuningChild;
import org.clearcine.core.dicom.simulated.SimulatedLoopWriter;
import org.clearcine.core.dicom.simulated.SimulatedSeries;
import org.clearcine.core.dicom.simulated.SimulatedStudy;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningProcess;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.run.WorkFolder;
import org.clearcine.core.tuning.study.PatientSplit;
import org.clearcine.core.tuning.study.Pseudonyms;
import org.clearcine.core.tuning.study.Study;
import org.clearcine.core.tuning.study.StudyChoice;
import org.clearcine.core.tuning.study.StudySelection;

/** A real fine-tuning run on simulated studies, in its own process at low priority, until it is told to stop. */
final class TrainingBeside implements Closeable {

    private static final int PATIENTS = 2;
    private static final int SIDE = 128;
    private static final int FRAMES = 10;
    /** More than any bench waits for, few enough that few scenes have to be made first. */
    private static final long MANY = 5_000;

    private static final double PATIENCE_SECONDS = 300;
    private static final double LOOK_SECONDS = 0.02;

    private final Path folder;
    private final WorkFolder work;

    private TrainingBeside(Path folder, WorkFolder work) {
        this.folder = folder;
        this.work = work;
    }

    /** Starts one below {@code folder} and returns once it trains. */
    static TrainingBeside start(Path folder) throws IOException, CancelledException {
        Path runs = Files.createDirectories(folder.resolve("runs"));
        TuningRequest.Size size = TuningRequest.Size.STANDARD;
        List<Study> studies = new StudySelection(Pseudonyms.of(runs), size.patchSide())
                .select(List.of(studies(folder.resolve("studies"))), ProgressMonitor.NONE).stream()
                        .map(StudyChoice::study)
                        .flatMap(Optional::stream)
                        .toList();
        WorkFolder work = WorkFolder.create(
                runs.resolve("bench"),
                new TuningRequest(
                        "bench",
                        ModelLibrary.DEFAULT_ID,
                        TuningRequest.entries(studies, PatientSplit.draw(studies, 1)),
                        60,
                        MANY,
                        1,
                        "bench",
                        size));
        new TuningProcess(work).start(new TuningProcess.EntryPoint(TuningChild.class.getName(), List.of()));
        TrainingBeside run = new TrainingBeside(folder, work);
        run.waitFor(TuningEvent.Kind.STEP);
        return run;
    }

    private static Path studies(Path folder) throws IOException, CancelledException {
        Files.createDirectories(folder);
        for (int i = 0; i < PATIENTS; i++) {
            SceneFormat format = new SceneFormat(new FrameSize(SIDE, SIDE), FRAMES, 15, 0.3);
            SimulatedLoop loop =
                    new SimulatedLoop(SceneCatalog.scene("spine", format, i), ImagingChain.flatPanel(40), 9L + i);
            SimulatedStudy study = SimulatedStudy.create("Bench", "0", LocalDateTime.of(2026, 11, 22, 12, 0))
                    .ofPatient(1 + i);
            new SimulatedLoopWriter(study)
                    .write(
                            folder.resolve(i + ".dcm"),
                            loop.noisyLoop(),
                            new SimulatedSeries(1, "spine", 0.3, 0),
                            ProgressMonitor.NONE);
        }
        return folder;
    }

    /** Steps that it has said so far; it says about three a second at most. */
    long lastStep() throws IOException {
        return work.said().stream()
                .filter(event -> event.kind() == TuningEvent.Kind.STEP)
                .mapToLong(TuningEvent::step)
                .max()
                .orElse(0);
    }

    /** Throws the run away and says how long it took to answer, in seconds. */
    double discard() throws IOException {
        Stopwatch watch = new Stopwatch();
        work.order(WorkFolder.Order.DISCARD);
        waitFor(TuningEvent.Kind.ENDED);
        return watch.seconds();
    }

    private void waitFor(TuningEvent.Kind kind) throws IOException {
        Stopwatch watch = new Stopwatch();
        while (work.said().stream().noneMatch(event -> event.kind() == kind)) {
            if (watch.seconds() > PATIENCE_SECONDS) {
                throw new IOException("The run beside the bench has said nothing for minutes.");
            }
            Pause.seconds(LOOK_SECONDS);
        }
        Optional<TuningEvent> failed = work.said().stream()
                .filter(event -> event.kind() == TuningEvent.Kind.ENDED)
                .filter(event -> event.ending() == TuningEvent.Ending.FAILED)
                .findFirst();
        if (failed.isPresent()) {
            throw new IOException(failed.get().text());
        }
    }

    /** Stops it if it still runs, waits for the end of its process, and removes its folder. */
    @Override
    public void close() throws IOException {
        if (new TuningProcess(work).isRunning()) {
            work.order(WorkFolder.Order.DISCARD);
            Stopwatch watch = new Stopwatch();
            while (new TuningProcess(work).isRunning() && watch.seconds() < PATIENCE_SECONDS) {
                Pause.seconds(LOOK_SECONDS);
            }
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
