package org.clearcine.core.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.bench.CancelBench;
import org.clearcine.core.bench.CancelText;
import org.clearcine.core.bench.MethodCatalog;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how long a running pipeline takes to leave when it is cancelled. */
@Command(
        name = "cancel",
        description = "Measure the time from a cancel to the end of the run, at random moments of the run.",
        mixinStandardHelpOptions = true)
final class BenchCancelCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "LOOP.dcm",
            arity = "0..*",
            description = "Loops to be denoised beside the simulated ones.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "SIDE",
            defaultValue = "512,1024",
            description = "Rows and columns of simulated loops, default ${DEFAULT-VALUE}.")
    private List<Integer> sides;

    @Option(
            names = "--moments",
            defaultValue = "10",
            description = "Cancels of each pipeline on each loop, default ${DEFAULT-VALUE}.")
    private int moments;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (sides.stream().anyMatch(side -> side < 64 || side > 4096) || moments < 1 || moments > 1000) {
            throw new ParameterException(spec.commandLine(), "--sizes are from 64 to 4096, --moments from 1 to 1000");
        }
        List<DicomLoop> open = new ArrayList<>();
        try (TerminalProgress progress = TerminalProgress.on(spec.commandLine().getErr())) {
            List<CancelBench.Named> loops = new ArrayList<>();
            for (Path file : files) {
                DicomLoop loop = DicomReader.open(file, Limits.DEFAULT);
                open.add(loop);
                loops.add(new CancelBench.Named(
                        String.valueOf(file.getFileName()), loop.cineLoop().frames()));
            }
            sides.forEach(side -> loops.add(CancelBench.simulated(side)));
            List<CancelBench.Answer> answers = new CancelBench(moments, progress).run(loops, MethodCatalog.denoisers());
            progress.close();
            answer.give(CancelText.json(answers), CancelText.markdown(answers));
        } finally {
            for (DicomLoop loop : open) {
                loop.close();
            }
        }
        return 0;
    }
}
