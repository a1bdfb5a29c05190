package org.clearcine.app.bench;

import com.google.gson.GsonBuilder;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says how many frames a second the viewer shows while a fine-tuning run trains beside it. */
@Command(
        name = "beside-training",
        description =
                "Measure frames shown a second of one 512 x 512 pair, alone and while a fine-tuning run trains at low"
                        + " priority beside it, how soon the run answers, and the viewer's heap before and after. Needs a display.",
        mixinStandardHelpOptions = true)
public final class TrainingBenchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--seconds",
            defaultValue = "15",
            description = "How long each way is measured, default ${DEFAULT-VALUE}.")
    private double seconds;

    @Override
    public Integer call() throws Exception {
        if (!(seconds >= 1 && seconds <= 600)) {
            throw new ParameterException(spec.commandLine(), "--seconds must be from 1 to 600");
        }
        TrainingBench.Result result = new TrainingBench(seconds).run();
        spec.commandLine()
                .getOut()
                .println(json ? new GsonBuilder().setPrettyPrinting().create().toJson(result) : markdown(result));
        spec.commandLine().getOut().flush();
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
