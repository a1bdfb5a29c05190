package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.dose.LowerDose;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.simulate.CtStack;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.scene.SceneCatalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes a loop with known truth: XA objects with and without noise, and where everything in them is; or slices of a body. */
@Command(
        name = "simulate",
        description = "Simulates a loop by the physics of the imaging chain and writes it with and without noise.",
        mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    private static final int FASTEST = 120;

    /** Names of scenes, for the help. */
    static final class SceneNames extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        SceneNames() {
            super(SceneCatalog.names());
            add(SliceOptions.SCENE);
        }
    }

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description =
                    "Where noisy-q<quanta>.dcm (ct: noisy-<noise>hu.dcm), clean.dcm and truth.json go; made if need be. With --from also the "
                            + "object's own name, ending in .dcm.")
    private Path out;

    @Option(
            names = "--scene",
            defaultValue = "coronary",
            completionCandidates = SceneNames.class,
            description = "One of ${COMPLETION-CANDIDATES}; ct is adjacent slices of a low-dose reconstruction in the "
                    + "frames' place; default ${DEFAULT-VALUE}.")
    private String scene;

    @Option(
            names = "--quanta",
            defaultValue = "100",
            description = "Absorbed quanta a pixel and frame at the brightest place: 400 is cine, 100 fluoroscopy, "
                    + "30 low-dose fluoroscopy; default ${DEFAULT-VALUE}.")
    private double quanta;

    @Option(names = "--frames", defaultValue = "24", description = "Default ${DEFAULT-VALUE}.")
    private int frames;

    @Option(names = "--size", defaultValue = "512", description = "Rows and columns; default ${DEFAULT-VALUE}.")
    private int size;

    @Option(names = "--rate", defaultValue = "15", description = "Frames a second; default ${DEFAULT-VALUE}.")
    private double framesPerSecond;

    @Option(
            names = "--seed",
            defaultValue = "1",
            description = "Another seed, another scene; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--from",
            paramLabel = "IN.dcm",
            description = "Show this recorded loop at a lower dose instead of making a scene.")
    private Path from;

    @Option(
            names = "--dose",
            defaultValue = "0.5",
            description = "With --from: fraction of the recorded dose, at most 1; default ${DEFAULT-VALUE}.")
    private double dose;

    @Option(
            names = "--pedestal",
            defaultValue = "0",
            description = "With --from: stored value of no signal; default ${DEFAULT-VALUE}.")
    private double pedestal;

    @Mixin
    private SliceOptions slices;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        if (from != null) {
            require(
                    dose > 0 && dose <= 1,
                    "--dose must be above 0 and at most 1: dose cannot be added to a recording.");
            try (TerminalProgress progress =
                    TerminalProgress.on(command.commandLine().getErr())) {
                Facts facts = new LowerDoseJob(from, new LowerDose(dose, pedestal, seed)).run(out, progress);
                progress.close();
                answer.give(facts.json(), facts.text());
            }
            return 0;
        }
        requireSizes();
        try (TerminalProgress progress =
                TerminalProgress.on(command.commandLine().getErr())) {
            Facts facts = scene.equals(SliceOptions.SCENE) ? slices(progress) : loop(progress);
            answer.give(facts.json(), facts.text());
        }
        return 0;
    }

    private Facts loop(TerminalProgress progress) throws IOException, CancelledException {
        SimulatedFiles files = SimulatedFiles.write(loop(), out, progress);
        Facts facts = new Facts()
                .line("Scene", "%s, seed %d, %s quanta", scene, seed, quanta)
                .property("quanta", quanta);
        return told(facts, files, " (Rescale Slope 1/16)");
    }

    private Facts slices(TerminalProgress progress) throws IOException, CancelledException {
        CtStack stack = slices.stack(size, frames, seed);
        SimulatedFiles files = SimulatedFiles.write(stack, slices, out, progress);
        Facts facts = new Facts()
                .line("Slices", "%d of %.4g mm, seed %d", frames, slices.sliceMillimetres(), seed)
                .line("Noise", "%.4g HU in the middle", slices.noiseHounsfield())
                .property("noiseHounsfield", slices.noiseHounsfield());
        return told(facts, files, "");
    }

    private Facts told(Facts facts, SimulatedFiles files, String remark) {
        return facts.line("Noisy", "%s", files.noisy())
                .line("Clean", "%s%s", files.clean(), remark)
                .line("Truth", "%s", files.truth())
                .property("scene", scene)
                .property("seed", seed)
                .property("frames", frames)
                .property("noisy", files.noisy().toString())
                .property("clean", files.clean().toString())
                .property("truth", files.truth().toString());
    }

    private void requireSizes() {
        require(frames >= 1 && frames <= 10_000, "--frames must be from 1 to 10000.");
        require(
                size >= SceneFormat.SMALLEST_SIDE && size <= 4096,
                "--size must be from " + SceneFormat.SMALLEST_SIDE + " to 4096.");
    }

    private SimulatedLoop loop() {
        require(SceneCatalog.names().contains(scene), "--scene must be one of " + new SceneNames() + ".");
        require(quanta >= 0.5 && quanta <= 100_000, "--quanta must be from 0.5 to 100000.");
        require(framesPerSecond >= 1 && framesPerSecond <= FASTEST, "--rate must be from 1 to " + FASTEST + ".");
        // The field of view stays that of 512 pixels of 0.3 mm, so that size means resolution.
        SceneFormat format = new SceneFormat(new FrameSize(size, size), frames, framesPerSecond, 0.3 * 512 / size);
        return new SimulatedLoop(SceneCatalog.scene(scene, format, seed), ImagingChain.flatPanel(quanta), seed);
    }

    private void require(boolean held, String sentence) {
        if (!held) {
            throw new ParameterException(command.commandLine(), sentence);
        }
    }
}
