package org.clearcine.app.bench;

import com.google.gson.GsonBuilder;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how many frames a second the viewer shows while a fine-tuning run trains beside it. */
@Command(
        name = "beside-training",
        description =
                "Measure frames shown a second of one 512 x 512 pair, alone and while a fine-tuning run trains at low"
                        + " priority beside it, how soon the run answers, and the viewer's heap before and after. Needs a display.",
        mixinStandardHelpOptions = true)
public final class TrainingBenchCommand implements Callable<Integer> {

    @Mixin
    private MeasuringOptions options;

    @Override
    public Integer call() throws Exception {
        TrainingBench.Result result = new TrainingBench(options.seconds()).run();
        options.answer(new GsonBuilder().setPrettyPrinting().create().toJson(result), markdown(result));
        return 0;
    }

    static String markdown(TrainingBench.Result result) {
        return "| panes of 512 x 512 | asked /s | shown /s | late frames | CPU ms a frame |\n|---|---|---|---|---|\n"
                + row(result.alone())
                + row(result.beside())
                + String.format(
                        Locale.ROOT,
                        "%nTraining beside: %.2f steps/s; told to stop it had ended after %.2f s."
                                + " Live heap of the viewer %.1f MiB before the run, %.1f MiB after.%n",
                        result.stepsPerSecond(),
                        result.answerSeconds(),
                        result.heapBeforeMebibytes(),
                        result.heapAfterMebibytes());
    }

    private static String row(Shown shown) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.1f | %d | %.1f |%n",
                shown.what(),
                shown.askedPerSecond(),
                shown.shownPerSecond(),
                shown.late(),
                shown.cpuMillisPerFrame());
    }
}
