package org.clearcine.core.cli;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.NetworkDenoiser;
import org.clearcine.core.network.WeightsException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which denoiser is to run. */
final class MethodOption {

    private static final String CLASSICAL = "classical";

    @Option(
            names = "--method",
            paramLabel = "ID",
            defaultValue = CLASSICAL,
            description = "classical, or the id of trained weights; default ${DEFAULT-VALUE}.")
    private String id;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /**
     * The chosen denoiser, its weights verified.
     *
     * @throws IOException if the weights cannot be read, or are not what their manifest says
     */
    Denoiser denoiser() throws IOException {
        if (id.equals(CLASSICAL)) {
            return new ClassicalDenoiser();
        }
        ModelLibrary library = ModelLibrary.installed();
        if (!library.holds(id)) {
            throw new ParameterException(
                    command.commandLine(), "--method must be one of " + names(library) + ", not " + id + ".");
        }
        try {
            return new NetworkDenoiser(library.load(id), new ClassicalDenoiser());
        } catch (WeightsException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static String names(ModelLibrary library) {
        return Stream.concat(Stream.of(CLASSICAL), library.list().stream().map(ModelManifest::id))
                .collect(Collectors.joining(", "));
    }
}
