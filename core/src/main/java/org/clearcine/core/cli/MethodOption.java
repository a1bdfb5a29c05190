package org.clearcine.core.cli;

import java.io.IOException;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.registry.ModelRegistry;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which denoiser is to run. */
final class MethodOption {

    @Option(
            names = "--method",
            paramLabel = "ID",
            description =
                    "classical, or the id of trained weights; unless given, the weights that are active here, at first the shipped ones.")
    private String id;

    @Option(
            names = "--causal",
            description =
                    "As for live use: no frame is looked at before its turn, but the first twelve, of which the noise is "
                            + "read.")
    private boolean causal;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * The chosen denoiser, its weights verified.
     *
     * @throws IOException if the weights cannot be read, or are not what their manifest says
     */
    Denoiser denoiser() throws IOException {
        DenoiserCatalog catalog = ModelRegistry.installed().catalog();
        String chosen = id == null ? catalog.defaultId() : id;
        if (!catalog.ids().contains(chosen)) {
            throw new ParameterException(
                    command.commandLine(),
                    "--method must be one of " + String.join(", ", catalog.ids()) + ", not " + chosen + ".");
        }
        if (causal && catalog.facts(chosen).isEmpty()) {
            throw new ParameterException(
                    command.commandLine(), "--causal needs trained weights; " + chosen + " looks at the future.");
        }
        try {
            return causal ? catalog.live(chosen) : catalog.denoiser(chosen);
        } catch (WeightsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
