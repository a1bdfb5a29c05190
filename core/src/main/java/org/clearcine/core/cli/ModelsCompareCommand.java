package org.clearcine.core.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.dicom.DicomLoop;
import org.clearcine.core.dicom.DicomReader;
import org.clearcine.core.dicom.data.Limits;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.registry.GateCheck;
import org.clearcine.core.registry.ModelRegistry;
import org.clearcine.core.tuning.gate.GateScope;
import org.clearcine.core.tuning.gate.QualityGate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two models on one loop and on scenes with truth, by the gate's own figures. */
@Command(
        name = "compare",
        description = "Compares two models on a loop without truth and on scenes with it.",
        mixinStandardHelpOptions = true)
final class ModelsCompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "PARENT")
    private String parent;

    @Parameters(index = "1", paramLabel = "CANDIDATE")
    private String candidate;

    @Parameters(index = "2", paramLabel = "LOOP")
    private Path file;

    @Option(names = "--quick", description = "Small scenes and few frames.")
    private boolean quick;

    @Mixin
    private ModelsCommand.RegistryOption option;

    @Mixin
    private Answer answer;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, CancelledException {
        ModelRegistry registry = option.registry();
        try (DicomLoop loop = DicomReader.open(file, Limits.DEFAULT);
                TerminalProgress progress =
                        TerminalProgress.on(command.commandLine().getErr())) {
            GateScope scope = quick ? GateScope.of(100, 0.2).reduced(96, 8) : GateScope.of(100, 0.2);
            QualityGate.Judgement judgement = new QualityGate(scope)
                    .judge(
                            denoiser(registry, parent),
                            denoiser(registry, candidate),
                            List.of(loop.cineLoop().frames()),
                            progress);
            progress.close();
            Facts facts = new Facts();
            for (GateCheck check : judgement.verdict().checks()) {
                facts.line(
                        "", "%-48s %10.4g %10.4g  %s", check.name(), check.parent(), check.candidate(), check.rule());
                facts.property(check.name(), check.candidate());
            }
            judgement.metrics().forEach((name, value) -> facts.line("", "%s: %s", name, value.inWords()));
            answer.give(facts.json(), facts.text());
            return 0;
        } catch (WeightsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Denoiser denoiser(ModelRegistry registry, String id) throws IOException, WeightsException {
        Denoiser classical = new ClassicalDenoiser();
        return id.equals(classical.id()) ? classical : new NetworkDenoiser(registry.load(id), classical);
    }
}
