package org.clearcine.core.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures quality and speed side by side with peers and named baselines. */
@Command(
        name = "bench",
        description = "Measure quality and speed beside peers and named baselines.",
        mixinStandardHelpOptions = true,
        subcommands = {
            HelpCommand.class,
            BenchQualityCommand.class,
            BenchSpeedCommand.class,
            BenchCancelCommand.class,
            BenchRobustnessCommand.class,
            BenchAblationCommand.class,
            BenchLadderCommand.class,
            BenchLabCommand.class,
            BenchPicturesCommand.class
        })
final class BenchCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to measure: quality, robustness, speed, cancel, ablation, ladder, lab or pictures");
    }
}
