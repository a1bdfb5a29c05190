package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.report.LabFiles;
import org.clearcine.core.physics.report.PdfReport;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.report.ReportPicture;
import org.clearcine.core.progress.CancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Denoises a loop, measures raw against denoised and writes the report that a physicist files. */
@Command(
        name = "report",
        description =
                "Measure a loop raw against denoised and write a PDF report; with --csv the figures as a table too.",
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "IN", description = "The raw loop.")
    private Path input;

    @Option(names = "--out", required = true, paramLabel = "REPORT.pdf", description = "The report to write.")
    private Path out;

    @Option(names = "--csv", paramLabel = "FILE", description = "Also write all figures and curves here.")
    private Path csv;

    @Option(
            names = "--denoised",
            paramLabel = "FILE",
            description = "The loop already denoised; unless given, it is denoised now.")
    private Path denoised;

    @Option(
            names = "--roi",
            paramLabel = "X,Y,W,H",
            converter = RegionConverter.class,
            description = "A region in pixels from 0; may be given several times.")
    private List<Region> regions = new ArrayList<>();

    @Option(names = "--pedestal", defaultValue = "0", description = "Value of no signal; default ${DEFAULT-VALUE}.")
    private double pedestal;

    @Mixin
    private LabOptions targets;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private MethodOption method;

    @Mixin
    private SettingsOptions settings;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CancelledException {
        overwrite.check(out);
        if (csv != null) {
            overwrite.check(csv);
        }
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr());
                LabRun run = run(progress)) {
            List<LabRegion> placed = targets.regions(regions);
            placed.stream()
                    .filter(region -> !region.region().isInside(run.raw().size()))
                    .findFirst()
                    .ifPresent(region -> {
                        throw new ParameterException(spec.commandLine(), region.name() + " leaves the frame");
                    });
            LabReport report = run.measure(placed, targets.profiles(), pedestal, progress);
            Provenance provenance = run.provenance(placed, targets.profiles(), pedestal);
            LabRun.write(out, PdfReport.of(report, provenance, pictures(run)));
            if (csv != null) {
                LabRun.write(csv, LabFiles.csv(report, provenance).getBytes(StandardCharsets.UTF_8));
            }
            progress.close();
            answer.give(LabFiles.json(report, provenance), "Report " + out);
        }
        return 0;
    }

    private LabRun run(TerminalProgress progress) throws IOException, CancelledException {
        if (denoised != null) {
            return LabRun.pair(input, denoised);
        }
        Denoiser denoiser = method.denoiser();
        return LabRun.denoised(input, denoiser, settings.over(denoiser.defaultSettings()), progress);
    }

    private static List<ReportPicture> pictures(LabRun run) throws IOException {
        int middle = run.raw().frameCount() / 2;
        Frame raw = run.raw().frame(middle);
        float[] sorted = raw.toArray();
        Arrays.sort(sorted);
        double low = sorted[sorted.length / 100];
        double high = Math.max(low + 1, sorted[sorted.length - 1 - sorted.length / 100]);
        List<ReportPicture> pictures = new ArrayList<>();
        pictures.add(new ReportPicture("Raw, frame " + (middle + 1), raw, low, high));
        if (run.processed().isPresent()) {
            FrameSource processed = run.processed().get();
            pictures.add(new ReportPicture(
                    "Denoised, frame " + (middle + 1) + " - not for diagnosis", processed.frame(middle), low, high));
        }
        return pictures;
    }
}
