package org.clearcine.app.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how many frames a second two large panes really show, and how fast a slider is followed. */
@Command(
        name = "playback",
        description =
                "Measure frames shown a second in panes of 1024 x 1024 in all ways to compare, and from slider to picture."
                        + " Needs a display of at least 3100 x 1100 for three panes, such as Xvfb's.",
        mixinStandardHelpOptions = true)
public final class PlaybackBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--seconds",
            defaultValue = "8",
            description = "How long each way is measured, default ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() throws Exception {
        if (!(seconds >= 1 && seconds <= 600)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be from 1 to 600");
        }
        PlaybackBench.Result result = new PlaybackBench(seconds).run();
        spec.commandLine().getOut().println(json ? PlaybackText.json(result) : PlaybackText.markdown(result));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
