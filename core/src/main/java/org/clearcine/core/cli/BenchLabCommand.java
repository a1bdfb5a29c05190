package org.clearcine.core.cli;

import java.util.concurrent.Callable;
import org.clearcine.core.bench.LabBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what all standard measurements of the physics lab cost on a loop of 512 x 512. */
@Command(
        name = "lab",
        description = "Measure what all standard measurements of a loop of 512 x 512 cost, raw and filtered.",
        mixinStandardHelpOptions = true)
final class BenchLabCommand implements Callable<Integer> {

    @Option(names = "--frames", defaultValue = "96", description = "Default ${DEFAULT-VALUE}.")
    private int frames;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (frames < 8 || frames > 2000) {
            throw new ParameterException(spec.commandLine(), "--frames must be from 8 to 2000");
        }
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            LabBench.Cost cost = LabBench.run(frames, progress);
            Facts facts = new Facts()
                    .line("Frames", "%d of 512 x 512, raw and filtered", cost.frames())
                    .line("Processor time", "%.1f s", cost.processorSeconds())
                    .line("On the clock", "%.1f s", cost.seconds())
                    .property("frames", cost.frames())
                    .property("processorSeconds", cost.processorSeconds())
                    .property("seconds", cost.seconds());
            answer.give(facts.json(), facts.text());
        }
        return 0;
    }
}
