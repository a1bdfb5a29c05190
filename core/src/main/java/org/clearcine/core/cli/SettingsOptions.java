package org.clearcine.core.cli;

import java.util.Optional;
import org.clearcine.core.denoise.DenoiseSettings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** The sliders on the command line, from 0 to 100; what is not given is the denoiser's own default. */
final class SettingsOptions {

    @Option(
            names = "--strength",
            paramLabel = "0-100",
            description = "How far the picture follows the denoised result; 0 keeps the raw values bit for bit.")
    private Optional<Double> strength = Optional.empty();

    @Option(
            names = "--temporal",
            paramLabel = "0-100",
            description = "How far still pixels follow the temporal estimate.")
    private Optional<Double> temporal = Optional.empty();

    @Option(
            names = "--spatial",
            paramLabel = "0-100",
            description = "How far moving pixels follow the spatial estimate.")
    private Optional<Double> spatial = Optional.empty();

    @Option(
            names = "--motion-protection",
            paramLabel = "0-100",
            description = "How readily a change counts as motion; 50 is as computed.")
    private Optional<Double> motionProtection = Optional.empty();

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** The defaults with whatever was given put in their place. */
    DenoiseSettings over(DenoiseSettings defaults) {
        return new DenoiseSettings(
                fraction("--strength", strength, defaults.strength()),
                fraction("--temporal", temporal, defaults.temporal()),
                fraction("--spatial", spatial, defaults.spatial()),
                fraction("--motion-protection", motionProtection, defaults.motionProtection()));
    }

    private double fraction(String option, Optional<Double> percent, double otherwise) {
        double value = percent.map(given -> given / 100).orElse(otherwise);
        if (!(value >= 0 && value <= 1)) {
            throw new ParameterException(
                    command.commandLine(), option + " must be from 0 to 100, not " + percent.orElse(Double.NaN) + ".");
        }
        return value;
    }
}
