package org.clearcine.app.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how many frames a second two large panes really show, and how fast a slider is followed. */
@Command(
        name = "playback",
        description =
                "Measure frames shown a second in panes of 1024 x 1024 in all ways to compare, and from slider to picture."
                        + " Needs a display of at least 3100 x 1100 for three panes, such as Xvfb's.",
        mixinStandardHelpOptions = true)
public final class PlaybackBenchCommand implements Callable<Integer> {

    @Mixin
    private MeasuringOptions options;

    @Override
    public Integer call() throws Exception {
        PlaybackBench.Result result = new PlaybackBench(options.seconds()).run();
        options.answer(PlaybackText.json(result), PlaybackText.markdown(result));
        return 0;
    }
}
