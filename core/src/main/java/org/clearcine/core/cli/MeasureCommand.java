package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.LoopMeasurement;
import org.clearcine.core.bench.ModalityFrames;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.physics.lab.LabRegion;
import org.clearcine.core.physics.lab.LabReport;
import org.clearcine.core.physics.report.LabFiles;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.progress.CancelledException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures a loop by itself, or against its clean twin, its raw or its denoised form. */
@Command(
        name = "measure",
        description = "Measure noise and signal of a loop, or compare it with another loop of the same size.",
        mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "IN", description = "The loop to measure.")
    private Path input;

    @Option(
            names = "--against",
            paramLabel = "REF",
            description = "Compare with this loop: the clean one, or the raw one that IN was made from.")
    private Path reference;

    @Option(
            names = "--roi",
            paramLabel = "X,Y,W,H",
            converter = RegionConverter.class,
            description = "A region in pixels from 0; may be given several times. Default is the whole frame.")
    private List<Region> regions = new ArrayList<>();

    @Option(
            names = "--pedestal",
            defaultValue = "0",
            description = "Value of no signal, for the peak of decibels; default ${DEFAULT-VALUE}.")
    private double pedestal;

    @Option(names = "--all", description = "All standard measurements of the physics lab, with intervals.")
    private boolean all;

    @Option(names = "--denoise", description = "Denoise IN now and measure raw against denoised; implies --all.")
    private boolean denoise;

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all figures and curves here; implies --all.")
    private Path csv;

    @Mixin
    private LabOptions targets;

    @Mixin
    private OverwriteOption overwrite;

    @Mixin
    private MethodOption method;

    @Mixin
    private SettingsOptions settings;

    @Override
    public Integer call() throws IOException, CancelledException {
        return all || denoise || csv != null || targets.any() ? lab() : figures();
    }

    private int lab() throws IOException, CancelledException {
        if (csv != null) {
            overwrite.check(csv);
        }
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr());
                LabRun run = run(progress)) {
            List<LabRegion> placed = targets.regions(regions);
            placed.forEach(region -> requireInside(region.region(), run.raw()));
            LabReport report = run.measure(placed, targets.profiles(), pedestal, progress);
            Provenance provenance = run.provenance(placed, targets.profiles(), pedestal);
            if (csv != null) {
                LabRun.write(csv, LabFiles.csv(report, provenance).getBytes(StandardCharsets.UTF_8));
            }
            progress.close();
            answer.give(LabFiles.json(report, provenance), LabText.of(report, provenance));
        }
        return 0;
    }

    private LabRun run(TerminalProgress progress) throws IOException, CancelledException {
        if (denoise) {
            Denoiser denoiser = method.denoiser();
            return LabRun.denoised(input, denoiser, settings.over(denoiser.defaultSettings()), progress);
        }
        return reference == null ? LabRun.alone(input) : LabRun.pair(reference, input);
    }

    private void requireInside(Region region, FrameSource loop) {
        if (!region.isInside(loop.size())) {
            throw new ParameterException(
                    spec.commandLine(),
                    "the region " + MeasureAnswer.text(region) + " leaves the frame of "
                            + loop.size().columns() + " x " + loop.size().rows());
        }
    }

    private int figures() throws IOException, CancelledException {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr());
                FrameSource loop = open(input)) {
            if (regions.isEmpty()) {
                regions.add(Region.whole(loop.size()));
            }
            regions.forEach(region -> requireInside(region, loop));
            LoopMeasurement measurement = measure(loop, progress);
            progress.close();
            MeasureAnswer result = new MeasureAnswer(measurement, regions);
            answer.give(result.json(), result.text());
        }
        return 0;
    }

    private LoopMeasurement measure(FrameSource loop, TerminalProgress progress)
            throws IOException, CancelledException {
        if (reference == null) {
            return LoopMeasurement.of(loop, regions, progress);
        }
        try (FrameSource other = open(reference)) {
            return LoopMeasurement.against(loop, other, pedestal, regions, progress);
        }
    }

    private static FrameSource open(Path path) throws IOException {
        return new ModalityFrames(DicomReader.open(path, Limits.DEFAULT));
    }
}
