package org.clearcine.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import org.clearcine.app.bench.PlaybackBenchCommand;
import org.clearcine.app.bench.TrainingBenchCommand;
import org.clearcine.app.job.NoDisplayException;
import org.clearcine.core.cli.ClearCineCommand;

/**
 * Where the program begins: a headless command if the first argument names one, else the workstation.
 *
 * <p>Not a JavaFX Application itself, so that JavaFX may lie on the class path.
 */
public final class Main {

    // JavaFX remarks that it lies on the class path, where it is meant to lie. Kept here, because loggers are held
    // weakly.
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] args) {
        JAVAFX.setLevel(Level.SEVERE);
        String[] command = headlessCommand(args, hasDisplay(System.getenv(), System.getProperty("os.name")));
        System.exit(
                command.length == 0
                        ? workstation(args)
                        : ClearCineCommand.run(
                                List.of(new PlaybackBenchCommand(), new TrainingBenchCommand()), command));
    }

    private static int workstation(String[] args) {
        try {
            Application.launch(WorkstationApplication.class, args);
            return 0;
        } catch (RuntimeException failure) {
            if (NoDisplayException.explains(failure)) {
                return ClearCineCommand.failed(NoDisplayException.of(failure));
            }
            throw failure;
        }
    }

    /** The command to run without a screen; empty if the workstation is to open. */
    static String[] headlessCommand(String[] args, boolean display) {
        if (args.length > 0 && (ClearCineCommand.isCommand(args[0]) || isMistypedCommand(args[0]))) {
            return args;
        }
        if (display) {
            return new String[0];
        }
        return args.length == 0
                ? new String[] {"demo"}
                : Stream.concat(Stream.of("info"), Arrays.stream(args)).toArray(String[]::new);
    }

    /** A bare word that is no file either: whoever typed it wants to be told, not to see an empty window. */
    private static boolean isMistypedCommand(String word) {
        return word.matches("[A-Za-z-]+") && !Files.exists(Path.of(word));
    }

    /** Windows and macOS always have one; elsewhere the environment says so. */
    static boolean hasDisplay(Map<String, String> environment, String operatingSystem) {
        return operatingSystem.startsWith("Windows")
                || operatingSystem.startsWith("Mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
