package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.LadderBench;
import org.clearcine.core.bench.LadderText;
import org.clearcine.core.network.NetworkUnavailableException;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.training.Ladder;
import org.clearcine.core.training.TrainingFailedException;
import org.clearcine.core.training.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the variants of the method small, on equal terms, and prints one table. */
@Command(
        name = "ladder",
        description = {
            "Train the variants of the method small and on equal terms, and compare them in one table.",
            "An interrupted run goes on where it was; begin with few steps: all variants take minutes each."
        },
        mixinStandardHelpOptions = true)
final class BenchLadderCommand implements Callable<Integer> {

    @Option(names = "--work", required = true, paramLabel = "FOLDER", description = "For loops and checkpoints.")
    private Path work;

    @Option(
            names = "--variants",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Only these, separated by commas; default is all: teacher, teacher+frame, +distillation, +recursive,"
                            + " +motion, +edge, ours, ours-causal, paper-literal, blind-spot, r2r, sure, renoised, supervised-twin.")
    private List<String> ids = Variant.ids();

    @Option(names = "--loops", defaultValue = "80", description = "Simulated loops; default ${DEFAULT-VALUE}.")
    private int loops;

    @Option(names = "--steps", defaultValue = "1500", description = "Steps of each; default ${DEFAULT-VALUE}.")
    private long steps;

    @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--picture", paramLabel = "FILE", description = "Write crops of every row at 30 quanta as PNG.")
    private Path picture;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        if (loops < 1 || steps < 100) {
            throw new ParameterException(command.commandLine(), "--loops must be at least 1, --steps at least 100.");
        }
        Ladder.Request request = new Ladder.Request(loops, steps, seed, Files.createDirectories(work));
        try (TerminalProgress progress =
                TerminalProgress.on(command.commandLine().getErr())) {
            List<LadderBench.Row> rows =
                    new LadderBench(new Ladder(request), progress).run(variants(), Optional.ofNullable(picture));
            progress.close();
            answer.give(LadderText.json(rows), LadderText.markdown(rows));
            return 0;
        } catch (WeightsException | NetworkUnavailableException | TrainingFailedException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private List<Variant> variants() {
        List<Variant> variants = new ArrayList<>();
        for (String id : ids) {
            variants.add(Variant.named(id)
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(),
                            "no variant is called " + id + "; there are " + String.join(", ", Variant.ids()))));
        }
        return variants;
    }
}
