package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.BenchLoop;
import org.clearcine.core.bench.BenchMethod;
import org.clearcine.core.bench.LoopFolder;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.bench.QualityBench;
import org.clearcine.core.bench.QualityJson;
import org.clearcine.core.bench.QualityReport;
import org.clearcine.core.bench.QualityText;
import org.clearcine.core.bench.SimulatedLoops;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs every denoiser and the peers that are installed over loops with known truth and prints one table. */
@Command(
        name = "quality",
        description = "Compare all denoisers and installed peers on loops with known truth.",
        mixinStandardHelpOptions = true)
final class BenchQualityCommand implements Callable<Integer> {

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--set",
            paramLabel = "eval|own|FOLDER",
            defaultValue = "own",
            description =
                    "Loops to measure on: our own held-out scenes (own, the default), the evaluation set beside the"
                            + " program (eval), or a folder with clean.dcm, truth.json and noisy-*.dcm.")
    private String set;

    @Option(
            names = "--methods",
            paramLabel = "ID",
            split = ",",
            description = "Only these methods, separated by commas; default is all.")
    private List<String> ids = new ArrayList<>();

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the tables to a file, too.")
    private Path markdown;

    @Override
    public Integer call() throws Exception {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            List<BenchMethod> methods = chosen(MethodCatalog.all(MethodCatalog.denoisers(), progress));
            QualityReport report = new QualityBench(methods, progress).run(loops());
            String text = new QualityText(report).markdown();
            if (markdown != null) {
                Files.writeString(markdown, text);
            }
            progress.close();
            answer.give(QualityJson.of(report), text);
        }
        return 0;
    }

    private List<BenchLoop> loops() throws IOException {
        return switch (set) {
            case "own" -> SimulatedLoops.heldOut();
            case "eval" -> LoopFolder.find(home().resolveSibling("shared").resolve("data/eval"));
            default -> LoopFolder.find(Path.of(set));
        };
    }

    private List<BenchMethod> chosen(List<BenchMethod> all) {
        Set<String> unknown = new TreeSet<>(ids);
        all.forEach(method -> unknown.remove(method.id()));
        if (!unknown.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no method is called " + String.join(", ", unknown) + "; there are "
                            + String.join(
                                    ", ", all.stream().map(BenchMethod::id).toList()));
        }
        return all.stream()
                .filter(method -> ids.isEmpty() || ids.contains(method.id()))
                .toList();
    }

    private static Path home() {
        return Path.of(System.getProperty("clearcine.home", "."))
                .toAbsolutePath()
                .normalize();
    }
}
