package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.physics.dose.DoseCurve;
import org.clearcine.core.physics.dose.DosePoint;
import org.clearcine.core.physics.dose.DoseRequest;
import org.clearcine.core.physics.dose.DoseText;
import org.clearcine.core.physics.dose.RecordedCurve;
import org.clearcine.core.physics.dose.RecordedText;
import org.clearcine.core.physics.dose.Targets;
import org.clearcine.core.physics.lab.LabPlot;
import org.clearcine.core.physics.lab.LabRequest;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.physics.report.SvgPlot;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.scene.SceneCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Quality against dose of raw and denoised loops in built-in scenes, and the gap between them as a phantom estimate. */
@Command(
        name = "dose-curve",
        description = "Detectability, CNR, line width and PSNR against dose in built-in scenes: a phantom estimate.",
        mixinStandardHelpOptions = true)
final class DoseCurveCommand implements Callable<Integer> {

    @Option(
            names = "--scenes",
            split = ",",
            defaultValue = "object,coronary,spine",
            description = "Built-in scenes; default ${DEFAULT-VALUE}.")
    private List<String> scenes;

    @Option(
            names = "--doses",
            split = ",",
            defaultValue = "5,10,20,50,100,200",
            description = "nGy per frame at the detector; default ${DEFAULT-VALUE}.")
    private List<Double> doses;

    @Option(
            names = "--methods",
            split = ",",
            paramLabel = "ID",
            description = "Denoisers beside raw; default is all that are installed.")
    private List<String> methods = new ArrayList<>();

    @Option(
            names = "--contrast",
            defaultValue = "5",
            description = "Of the disks, in percent; default ${DEFAULT-VALUE}.")
    private double contrast;

    @Option(
            names = "--speed",
            defaultValue = "1",
            description = "Of the disks, in pixels a frame; default ${DEFAULT-VALUE}.")
    private double speed;

    @Option(names = "--size", defaultValue = "256", description = "Rows and columns; default ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--frames", defaultValue = "24", description = "Default ${DEFAULT-VALUE}.")
    private int frames;

    @Option(names = "--seed", defaultValue = "1", description = "Of scenes and noise; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", paramLabel = "FOLDER", description = "Also write dose-curve.csv, .md and the plots here.")
    private Path out;

    @Option(
            names = "--from",
            paramLabel = "IN.dcm",
            description = "Simulate fractions of this recorded loop's dose instead of measuring built-in scenes.")
    private Path from;

    @Option(
            names = "--fractions",
            split = ",",
            defaultValue = "0.1,0.25,0.5,1",
            description = "With --from: of the recorded dose, at most 1; default ${DEFAULT-VALUE}.")
    private List<Double> fractions;

    @Option(names = "--pedestal", defaultValue = "0", description = "With --from: stored value of no signal.")
    private double pedestal;

    @Mixin
    private LabOptions regions;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        if (from != null) {
            return recorded();
        }
        DoseRequest request = request();
        try (TerminalProgress progress =
                TerminalProgress.on(command.commandLine().getErr())) {
            List<DosePoint> points = DoseCurve.measure(request, progress);
            DoseText text = new DoseText(points, provenance());
            if (out != null) {
                write(text);
            }
            progress.close();
            answer.give(text.json(), text.markdown());
        }
        return 0;
    }

    private int recorded() throws IOException, CancelledException {
        require(fractions.stream().allMatch(one -> one > 0 && one <= 1), "--fractions must be above 0 and at most 1.");
        try (DicomLoop loop = DicomReader.open(from, Limits.DEFAULT);
                TerminalProgress progress =
                        TerminalProgress.on(command.commandLine().getErr())) {
            LabRequest.Viewing viewing =
                    new LabRequest.Viewing(loop.cineLoop().timing().framesPerSecond(), pedestal, seed);
            RecordedText text = new RecordedText(
                    RecordedCurve.measure(
                            new RecordedCurve.Request(
                                    loop,
                                    fractions,
                                    denoisers(),
                                    regions.regions(List.of()),
                                    regions.profiles(),
                                    viewing),
                            progress),
                    Provenance.of(ProductVersion.PRODUCT + " " + ProductVersion.text())
                            .with("recorded loop SHA-256", Provenance.sha256(from))
                            .with("pedestal", String.valueOf(pedestal))
                            .with("seed", String.valueOf(seed)));
            if (out != null) {
                LabRun.write(out.resolve("dose-curve-of-loop.csv"), text.csv().getBytes(StandardCharsets.UTF_8));
                writePlots(text.plots());
            }
            progress.close();
            answer.give(text.json(), text.table());
        }
        return 0;
    }

    private void write(DoseText text) throws IOException {
        LabRun.write(out.resolve("dose-curve.csv"), text.csv().getBytes(StandardCharsets.UTF_8));
        LabRun.write(out.resolve("dose-curve.md"), text.markdown().getBytes(StandardCharsets.UTF_8));
        writePlots(text.plots());
    }

    private void writePlots(List<LabPlot> plots) throws IOException {
        for (LabPlot plot : plots) {
            String name = plot.title()
                    .replaceAll("[^A-Za-z0-9]+", "-")
                    .replaceAll("-$", "")
                    .toLowerCase(Locale.ROOT);
            LabRun.write(out.resolve(name + ".svg"), SvgPlot.of(plot).getBytes(StandardCharsets.UTF_8));
        }
    }

    private DoseRequest request() throws IOException {
        require(SceneCatalog.names().containsAll(scenes), "--scenes must be of " + SceneCatalog.names() + ".");
        require(doses.stream().allMatch(dose -> dose >= 0.5 && dose <= 5000), "--doses must be from 0.5 to 5000.");
        require(contrast > 0 && contrast <= 50, "--contrast must be from 0 to 50.");
        require(speed >= 0 && speed <= 4, "--speed must be from 0 to 4.");
        require(size >= 192 && size <= 1024, "--size must be from 192 to 1024.");
        require(frames >= DoseRequest.RUN_IN + 4 && frames <= 500, "--frames must be from 12 to 500.");
        // The pitch stays that of the standard format, because the dose of a quantum belongs to it.
        SceneFormat format = new SceneFormat(new FrameSize(size, size), frames, 15, 0.3);
        return new DoseRequest(
                scenes, doses, denoisers(), new Targets(4, contrast / 100, speed, size >= 256 ? 6 : 4), format, seed);
    }

    private List<Denoiser> denoisers() throws IOException {
        DenoiserCatalog catalog = DenoiserCatalog.installed();
        List<String> ids = methods.isEmpty() ? catalog.ids() : methods;
        require(catalog.ids().containsAll(ids), "--methods must be of " + catalog.ids() + ".");
        List<Denoiser> denoisers = new ArrayList<>();
        for (String id : ids) {
            try {
                denoisers.add(catalog.denoiser(id));
            } catch (WeightsException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return denoisers;
    }

    private Provenance provenance() {
        return Provenance.of(ProductVersion.PRODUCT + " " + ProductVersion.text())
                .with("scenes", String.join(" ", scenes))
                .with("disks", "radius 4 px, contrast " + contrast + " %, " + speed + " px/frame")
                .with("loop", frames + " frames of " + size + " x " + size + ", 15 frames/s, 0.3 mm")
                .with(
                        "observer",
                        "channelised Hotelling, 4 Laguerre-Gauss channels, eye memory 200 ms, background known")
                .with("seed", String.valueOf(seed));
    }

    private void require(boolean held, String sentence) {
        if (!held) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
