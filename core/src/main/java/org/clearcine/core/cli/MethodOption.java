package org.clearcine.core.cli;

import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;
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

    Denoiser denoiser() {
        if (id.equals(CLASSICAL)) {
            return new ClassicalDenoiser();
        }
        throw new ParameterException(command.commandLine(), "--method: there is no method " + id + ".");
    }
}
