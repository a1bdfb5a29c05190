package org.clearcine.core.cli;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.QualityJson;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.simulate.scene.DemoStudy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The built-in study without a screen: pictures, the derived object, and figures against the known truth. */
@Command(
        name = "demo",
        description = "Simulates the built-in study, denoises it, and writes pictures, the derived object and figures.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "clearcine-demo",
            description = "Where everything goes; made if need be; default ${DEFAULT-VALUE}.")
    private Path out;

    @Mixin
    private MethodOption method;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        Denoiser denoiser = method.denoiser();
        DenoiseSettings chosen = settings.over(denoiser.defaultSettings());
        try (TerminalProgress progress =
                TerminalProgress.on(command.commandLine().getErr())) {
            DemoRun run = new DemoRun(DemoStudy.loop(), new DenoiseJob(denoiser, chosen), out);
            Facts facts = facts(run, run.run(progress));
            run.writeFigures(facts);
            progress.close();
            answer.give(facts.json(), facts.text());
        }
        return 0;
    }

    /** What was made, and how good it is. */
    static Facts facts(DemoRun run, DemoRun.Result result) {
        Facts facts = DenoiseCommand.denoised(run.job().settings(), result.report());
        facts.line("", "")
                .line("", "%-18s%12s%12s", "Against the truth", "raw", "denoised")
                .property("raw", json(result.raw()))
                .property("denoised", json(result.denoised()));
        for (QualityMetric metric : result.denoised().values().keySet()) {
            facts.line(
                    "",
                    "%-18s%12s%12s %s",
                    metric.label(),
                    number(result.raw().value(metric), metric),
                    number(result.denoised().value(metric), metric),
                    metric.unit());
        }
        Path folder = run.folder();
        return facts.line("", "")
                .line("Raw loop", "%s", result.source().noisy())
                .line("Derived object", "%s (not for diagnosis)", result.derived())
                .line(
                        "Without noise",
                        "%s, %s",
                        result.source().clean(),
                        result.source().truth())
                .line("Pictures", "%s", folder.resolve("raw.png"))
                .line("", "%-18s%s", "", folder.resolve("denoised.png"))
                .line("", "%-18s%s", "", folder.resolve("difference.png"))
                .line("", "%-18s%s", "", folder.resolve("motion-map.png"))
                .line("Figures", "%s, %s", folder.resolve("figures.txt"), folder.resolve("figures.json"))
                .property("folder", folder.toString())
                .property("source", result.source().noisy().toString())
                .property("derived", result.derived().toString());
    }

    private static JsonObject json(QualityScores scores) {
        JsonObject object = new JsonObject();
        scores.values().forEach((metric, value) -> object.addProperty(QualityJson.key(metric), value));
        return object;
    }

    private static String number(OptionalDouble value, QualityMetric metric) {
        return value.isPresent()
                ? String.format(Locale.ROOT, "%." + metric.decimals() + "f", value.getAsDouble())
                : "-";
    }
}
