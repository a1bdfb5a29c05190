package org.clearcine.core.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.BenchMethod;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.bench.SpeedBench;
import org.clearcine.core.bench.SpeedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what a frame costs in processor time, beside a named baseline. */
@Command(
        name = "speed",
        description =
                "Measure processor time a frame at several sizes, with the ratio to a 5x5 gaussian run beside it.",
        mixinStandardHelpOptions = true)
final class BenchSpeedCommand implements Callable<Integer> {

    private static final int SMALLEST = 64;
    private static final int LARGEST = 4096;

    @Mixin
    private Answer answer;

    @Mixin
    private MethodsOption methods;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "SIDE",
            defaultValue = "512,1024",
            description = "Rows and columns, default ${DEFAULT-VALUE}.")
    private List<Integer> sides;

    @Override
    public Integer call() throws Exception {
        if (sides.stream().anyMatch(side -> side < SMALLEST || side > LARGEST)) {
            throw new ParameterException(
                    spec.commandLine(), "--sizes must be from " + SMALLEST + " to " + LARGEST + " pixels");
        }
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            List<BenchMethod> chosen = methods.chosen(SpeedBench.candidates(MethodCatalog.denoisers(), progress));
            List<SpeedBench.Cost> costs = new SpeedBench(chosen, progress).run(sides);
            progress.close();
            answer.give(SpeedText.json(costs), SpeedText.markdown(costs));
        }
        return 0;
    }
}
