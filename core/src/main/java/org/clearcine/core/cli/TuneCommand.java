package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.registry.ModelRecord;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.registry.RegisteredModel;
import org.clearcine.core.training.BaseTraining;
import org.clearcine.core.training.LoopMaker;
import org.clearcine.core.training.TrainingFailedException;
import org.clearcine.core.tuning.run.TuningEvent;
import org.clearcine.core.tuning.run.TuningRequest;
import org.clearcine.core.tuning.run.WorkFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adapts weights to noisy loops of a site, or trains a base from simulated loops. */
@Command(
        name = "tune",
        description = {
            "Adapts weights to noisy DICOM loops; no clean frame is needed. Patients are split, the result is judged by the gate"
                    + " on patients that were held out, and waits as a candidate: see models activate.",
            "With --simulated N instead of loops: trains a base from nothing on N simulated loops."
        },
        mixinStandardHelpOptions = true)
final class TuneCommand implements Callable<Integer> {

    private static final long NO_STEPS = -1;
    private static final long BASE_STEPS = 32_000;

    /** For tests and demonstrations: small patches, a small gate. */
    private static final TuningRequest.Size SMALL = new TuningRequest.Size(2, 32, 100, 96, 8);

    @Parameters(paramLabel = "LOOP", arity = "0..*", description = "Noisy loops, or folders with them.")
    private List<Path> inputs = List.of();

    @Option(names = "--id", defaultValue = "", paramLabel = "ID", description = "Name of the new weights.")
    private String id;

    @Option(
            names = "--base",
            defaultValue = ModelLibrary.DEFAULT_ID,
            paramLabel = "ID",
            description = "Weights to begin from; default ${DEFAULT-VALUE}.")
    private String base;

    @Option(names = "--minutes", defaultValue = "15", description = "How long to adapt; default ${DEFAULT-VALUE}.")
    private double minutes;

    @Option(names = "--simulated", paramLabel = "N", description = "Train from nothing on N simulated loops.")
    private int simulated;

    @Option(names = "--noisy-only", description = "With --simulated: never look at the truth of the simulated loops.")
    private boolean noisyOnly;

    @Option(
            names = "--slices",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "With --simulated: share of the loops, 0 to 1, that are slices of a low-dose CT reconstruction in "
                            + "the frames' place; default ${DEFAULT-VALUE}, as in the shipped weights.")
    private double slices;

    @Option(
            names = "--archives",
            paramLabel = "SHARE",
            defaultValue = "0.2",
            description =
                    "With --simulated: share of the loops, 0 to 1, that went through an archive: processed for display, "
                            + "in 8 bits, compressed as JPEG; default ${DEFAULT-VALUE}, as in the shipped weights.")
    private double archives;

    @Option(
            names = "--steps",
            defaultValue = "-1",
            description = "Training steps; default 32000 with --simulated, else as many as fit into the minutes.")
    private long steps;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Of everything that is drawn; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--models", paramLabel = "FOLDER", description = "Where weights lie; default: beside the program.")
    private Path models;

    @Option(
            names = "--work",
            paramLabel = "FOLDER",
            description = "Where runs keep themselves, so that one that was cut off goes on.")
    private Path work;

    @Option(
            names = "--held-out",
            paramLabel = "PATH",
            description =
                    "Files or folders whose patients are judged on and never trained on; default: a quarter drawn.")
    private List<Path> heldOut = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "Who starts it; goes into the record.")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--resume", description = "Go on with the run that was cut off last.")
    private boolean resume;

    @Option(names = "--small", hidden = true, description = "Small patches and a small gate, for trying the flow.")
    private boolean small;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        int ways = (inputs.isEmpty() ? 0 : 1) + (simulated == 0 ? 0 : 1) + (resume ? 1 : 0);
        if (ways != 1 || (id.isEmpty() && !resume)) {
            throw new ParameterException(
                    command.commandLine(),
                    "Name loops to adapt to and --id, or --simulated N and --id, or --resume; one of the three.");
        }
        requireShares();
        try (TerminalProgress progress =
                TerminalProgress.on(command.commandLine().getErr())) {
            Facts facts = simulated > 0 ? trainBase(progress) : adapt(progress);
            progress.close();
            answer.give(facts.json(), facts.text());
            return 0;
        } catch (WeightsException | NetworkUnavailableException | TrainingFailedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void requireShares() {
        boolean sound = slices >= 0 && slices <= 1 && archives >= 0 && archives <= 1;
        if (!sound || slices > 0 && (simulated == 0 || noisyOnly)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--slices and --archives are shares from 0 to 1, with --simulated and without --noisy-only.");
        }
    }

    private LoopMaker.Shares shares() {
        return noisyOnly ? LoopMaker.Shares.NONE : new LoopMaker.Shares(slices, archives);
    }

    private ModelLibrary library() {
        return models == null ? ModelLibrary.installed() : new ModelLibrary(models);
    }

    private Facts adapt(TerminalProgress progress) throws IOException, CancelledException, WeightsException {
        ModelRegistry registry =
                models == null ? ModelRegistry.installed() : new ModelRegistry(ModelLibrary.installed(), models);
        Path runs = work == null ? registry.folder().resolveSibling("runs") : work;
        SiteTuneJob job = new SiteTuneJob(registry, runs, progress);
        Facts facts = new Facts();
        WorkFolder folder = resume ? job.unfinished() : job.prepare(wish(), facts);
        TuningEvent end = job.run(folder);
        if (end.ending() == TuningEvent.Ending.FAILED) {
            throw new IOException(end.text());
        }
        return facts(facts, folder.request().id(), end, registry);
    }

    private SiteTuneJob.Wish wish() {
        TuningRequest.Size size = small ? SMALL : TuningRequest.Size.STANDARD;
        return new SiteTuneJob.Wish(inputs, heldOut, id, base, minutes, steps == NO_STEPS ? 0 : steps, seed, by, size);
    }

    private static Facts facts(Facts facts, String id, TuningEvent end, ModelRegistry registry) throws IOException {
        facts.line("Result", "%s", end.text())
                .property("id", id)
                .property("result", end.ending().name().toLowerCase(java.util.Locale.ROOT))
                .property("sentence", end.text());
        Optional<ModelRecord> record = registry.find(id).flatMap(RegisteredModel::record);
        record.ifPresent(known -> known.metrics()
                .forEach((name, interval) ->
                        facts.line("", "%s: %s", name, interval.inWords()).property(name, interval.mean())));
        return facts;
    }

    private Facts trainBase(TerminalProgress progress)
            throws IOException, CancelledException, WeightsException, NetworkUnavailableException,
                    TrainingFailedException {
        boolean temporary = work == null;
        Path folder = temporary ? Files.createTempDirectory("clearcine-tune") : Files.createDirectories(work);
        long count = steps == NO_STEPS ? BASE_STEPS : steps;
        try {
            BaseTraining.Request request = new BaseTraining.Request(id, noisyOnly, shares(), simulated, count, folder);
            BaseTraining.Outcome outcome =
                    new BaseTraining(request, seed, new ProductVersion().getVersion()[0]).run(progress);
            library().add(outcome.manifest(), outcome.weights());
            return new Facts()
                    .line("Weights", "%s, %d steps on %d simulated loops", id, count, simulated)
                    .property("id", id)
                    .property("steps", count)
                    .property("loops", simulated);
        } finally {
            if (temporary) {
                clear(folder);
            }
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                Files.deleteIfExists(entry);
            }
        }
        Files.deleteIfExists(folder);
    }
}
