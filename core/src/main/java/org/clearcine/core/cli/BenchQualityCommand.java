package org.clearcine.core.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.BenchMethod;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.bench.QualityBench;
import org.clearcine.core.bench.QualityJson;
import org.clearcine.core.bench.QualityReport;
import org.clearcine.core.bench.QualityText;
import org.clearcine.core.storage.DurableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs every denoiser and the peers that are installed over loops with known truth and prints one table. */
@Command(
        name = "quality",
        description = "Compare all denoisers and installed peers on loops with known truth.",
        mixinStandardHelpOptions = true)
final class BenchQualityCommand implements Callable<Integer> {

    @Mixin
    private Answer answer;

    @Mixin
    private LoopSetOption set;

    @Mixin
    private MethodsOption methods;

    @Spec
    private CommandSpec spec;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the tables to a file, too.")
    private Path markdown;

    @Override
    public Integer call() throws Exception {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            List<BenchMethod> chosen = methods.chosen(MethodCatalog.all(MethodCatalog.denoisers(), progress));
            QualityReport report = new QualityBench(chosen, progress).run(set.loops());
            String text = new QualityText(report).markdown();
            if (markdown != null) {
                DurableFile.write(markdown, text.getBytes(StandardCharsets.UTF_8));
            }
            progress.close();
            answer.give(QualityJson.of(report), text);
        }
        return 0;
    }
}
