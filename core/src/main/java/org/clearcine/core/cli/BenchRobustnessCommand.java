package org.clearcine.core.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.bench.RobustnessBench;
import org.clearcine.core.bench.RobustnessText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what is gained where pictures are taken otherwise than in training. */
@Command(
        name = "robustness",
        description = "Measure the gain at other doses, pixel sizes, sharpness and noise than the usual, on held-out"
                + " scenes of 256 x 256 pixels; takes a few minutes.",
        mixinStandardHelpOptions = true)
final class BenchRobustnessCommand implements Callable<Integer> {

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            List<RobustnessBench.Row> rows = new RobustnessBench(MethodCatalog.denoisers(), progress).run();
            progress.close();
            answer.give(RobustnessText.json(rows), RobustnessText.markdown(rows));
        }
        return 0;
    }
}
