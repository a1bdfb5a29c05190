package org.clearcine.core.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.bench.QualityBench;
import org.clearcine.core.bench.QualityJson;
import org.clearcine.core.bench.QualityReport;
import org.clearcine.core.bench.QualityText;
import org.clearcine.core.denoise.Denoiser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Takes a pipeline apart by its sliders and measures what each part gives. */
@Command(
        name = "ablation",
        description = "Measure the parts of a pipeline: each estimate alone, and both joined by the motion map.",
        mixinStandardHelpOptions = true)
final class BenchAblationCommand implements Callable<Integer> {

    @Mixin
    private Answer answer;

    @Mixin
    private LoopSetOption set;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--method",
            paramLabel = "ID",
            defaultValue = "classical",
            description = "Which pipeline; default ${DEFAULT-VALUE}.")
    private String id;

    @Override
    public Integer call() throws Exception {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            QualityReport report =
                    new QualityBench(MethodCatalog.ablation(denoiser(), progress), progress).run(set.loops());
            progress.close();
            answer.give(QualityJson.of(report), new QualityText(report).markdown());
        }
        return 0;
    }

    private Denoiser denoiser() throws Exception {
        List<String> known = new ArrayList<>();
        for (Denoiser denoiser : MethodCatalog.denoisers()) {
            if (denoiser.id().equals(id)) {
                return denoiser;
            }
            known.add(denoiser.id());
        }
        throw new ParameterException(
                spec.commandLine(), "no pipeline is called " + id + "; there are " + String.join(", ", known));
    }
}
