package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.LoopMeasurement;
import org.clearcine.core.bench.ModalityFrames;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.Region;
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

    @Override
    public Integer call() throws IOException, CancelledException {
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr());
                FrameSource loop = open(input)) {
            if (regions.isEmpty()) {
                regions.add(Region.whole(loop.size()));
            }
            regions.stream()
                    .filter(region -> !region.isInside(loop.size()))
                    .findFirst()
                    .ifPresent(region -> {
                        throw new ParameterException(
                                spec.commandLine(),
                                "the region " + MeasureAnswer.text(region) + " leaves the frame of "
                                        + loop.size().columns() + " x "
                                        + loop.size().rows());
                    });
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
