package org.clearcine.core.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.denoise.Finding;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.progress.CancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Denoises a DICOM loop into a derived object with the same rows, columns, frames, bits stored and grey scale. */
@Command(
        name = "denoise",
        description = "Denoises a DICOM loop and saves it as a derived object. The original is not touched.",
        mixinStandardHelpOptions = true)
final class DenoiseCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN.dcm", description = "The loop.")
    private Path in;

    @Option(names = "--out", required = true, paramLabel = "OUT.dcm", description = "The derived object to write.")
    private Path out;

    @Mixin
    private OverwriteOption overwrite;

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
        overwrite.check(out);
        Denoiser denoiser = method.denoiser();
        DenoiseSettings chosen = settings.over(denoiser.defaultSettings());
        long start = System.nanoTime();
        try (DicomLoop loop = DicomReader.open(in, Limits.DEFAULT);
                TerminalProgress progress =
                        TerminalProgress.on(command.commandLine().getErr())) {
            DenoiseJob job = new DenoiseJob(denoiser, chosen);
            DenoiseReport report = job.run(loop, out, DenoisePass.Witness.NONE, progress);
            double seconds = (System.nanoTime() - start) / 1e9;
            Facts facts = facts(chosen, report)
                    .line("Frames", "%d in %.1f s", loop.cineLoop().frames().frameCount(), seconds)
                    .property("frames", loop.cineLoop().frames().frameCount())
                    .property("seconds", seconds);
            progress.close();
            answer.give(facts.json(), facts.text());
        }
        return 0;
    }

    private Facts facts(DenoiseSettings chosen, DenoiseReport report) {
        return denoised(chosen, report)
                .line("Derived object", "%s (not for diagnosis)", out)
                .property("out", out.toString());
    }

    /** What was done, and what the run learned about the loop. */
    static Facts denoised(DenoiseSettings settings, DenoiseReport report) {
        JsonObject sliders = new JsonObject();
        sliders.addProperty("strength", settings.strength() * 100);
        sliders.addProperty("temporal", settings.temporal() * 100);
        sliders.addProperty("spatial", settings.spatial() * 100);
        sliders.addProperty("motionProtection", settings.motionProtection() * 100);
        JsonArray findings = new JsonArray();
        for (Finding finding : report.findings()) {
            JsonObject object = new JsonObject();
            object.addProperty("kind", finding.kind().name());
            object.addProperty("sentence", finding.sentence());
            findings.add(object);
        }
        Facts facts = new Facts()
                .line("Method", "%s", report.method().text())
                .line(
                        "Settings",
                        "strength %s, temporal %s, spatial %s, motion protection %s",
                        DenoiseJob.percent(settings.strength()),
                        DenoiseJob.percent(settings.temporal()),
                        DenoiseJob.percent(settings.spatial()),
                        DenoiseJob.percent(settings.motionProtection()))
                .line(
                        "Noise",
                        "variance = %.4g x stored value %+.4g",
                        report.noise().gain(),
                        report.noise().offset())
                .property("method", report.method().id())
                .property("weightsSha256", report.method().weightsSha256().orElse(""))
                .property("settings", sliders)
                .property("noiseGain", report.noise().gain())
                .property("noiseOffset", report.noise().offset())
                .property("findings", findings);
        report.findings().forEach(finding -> facts.line("Note", "%s", finding.sentence()));
        return facts;
    }
}
