package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.training.BaseTraining;
import org.clearcine.core.training.ModelTuning;
import org.clearcine.core.training.Supervision;
import org.clearcine.core.training.TrainingFailedException;
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
            "Adapts weights to noisy DICOM loops; no clean frame is needed.",
            "With --simulated N instead of loops: trains a base from nothing on N simulated loops."
        },
        mixinStandardHelpOptions = true)
final class TuneCommand implements Callable<Integer> {

    @Parameters(paramLabel = "LOOP", arity = "0..*", description = "Noisy loops, or folders with them.")
    private List<Path> inputs = List.of();

    @Option(names = "--id", required = true, paramLabel = "ID", description = "Name of the new weights.")
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
            names = "--steps",
            defaultValue = "32000",
            description = "Training steps with --simulated; default ${DEFAULT-VALUE}.")
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
            description = "Keeps loops and checkpoint there, so that an interrupted run goes on.")
    private Path work;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        if (inputs.isEmpty() == (simulated == 0)) {
            throw new ParameterException(command.commandLine(), "Name loops to adapt to, or --simulated N, not both.");
        }
        boolean temporary = work == null;
        Path folder = temporary ? Files.createTempDirectory("clearcine-tune") : Files.createDirectories(work);
        try (TerminalProgress progress =
                TerminalProgress.on(command.commandLine().getErr())) {
            Facts facts = simulated > 0 ? trainBase(folder, progress) : adapt(folder, progress);
            progress.close();
            answer.give(facts.json(), facts.text());
            return 0;
        } catch (WeightsException | NetworkUnavailableException | TrainingFailedException e) {
            throw new IOException(e.getMessage(), e);
        } finally {
            if (temporary) {
                clear(folder);
            }
        }
    }

    private ModelLibrary library() {
        return models == null ? ModelLibrary.installed() : new ModelLibrary(models);
    }

    private Facts adapt(Path folder, TerminalProgress progress)
            throws IOException, CancelledException, WeightsException, NetworkUnavailableException,
                    TrainingFailedException {
        List<DicomLoop> opened = new ArrayList<>();
        try {
            List<FrameSource> loops = new ArrayList<>();
            for (Path file : files()) {
                DicomLoop loop = DicomReader.open(file, Limits.DEFAULT);
                opened.add(loop);
                loops.add(loop.cineLoop().frames());
            }
            ModelTuning.Request request = new ModelTuning.Request(id, minutes, seed, folder);
            ModelTuning.Outcome outcome = ModelTuning.tune(loops, library().load(base), request, progress);
            if (outcome.isBetter()) {
                library().add(outcome.manifest(), outcome.weights());
            }
            return facts(outcome);
        } finally {
            for (DicomLoop loop : opened) {
                loop.close();
            }
        }
    }

    private Facts facts(ModelTuning.Outcome outcome) {
        return new Facts()
                .line("Weights", outcome.isBetter() ? "%s, from %s" : "%s not kept: no better than %s", id, base)
                .line("Held-back loss", "%.5f before, %.5f after", outcome.lossBefore(), outcome.lossAfter())
                .property("id", id)
                .property("base", base)
                .property("kept", outcome.isBetter())
                .property("lossBefore", outcome.lossBefore())
                .property("lossAfter", outcome.lossAfter());
    }

    private Facts trainBase(Path folder, TerminalProgress progress)
            throws IOException, CancelledException, WeightsException, NetworkUnavailableException,
                    TrainingFailedException {
        BaseTraining.Request request = new BaseTraining.Request(
                id, noisyOnly ? Supervision.RECORRUPTED : Supervision.TRUTH, simulated, steps, folder);
        BaseTraining.Outcome outcome =
                new BaseTraining(request, seed, new ProductVersion().getVersion()[0]).run(progress);
        library().add(outcome.manifest(), outcome.weights());
        return new Facts()
                .line("Weights", "%s, %d steps on %d simulated loops", id, steps, simulated)
                .property("id", id)
                .property("steps", steps)
                .property("loops", simulated);
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> entries = Files.list(input)) {
                entries.filter(Files::isRegularFile).sorted().forEach(files::add);
            }
        }
        return files;
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
