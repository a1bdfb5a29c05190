package org.clearcine.app;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Application;
import org.clearcine.app.bench.PlaybackBenchCommand;
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
        String[] command = headlessCommand(args, hasDisplay(System.getenv(), System.getProperty("os.name")));
        if (command.length == 0) {
            JAVAFX.setLevel(Level.SEVERE);
            Application.launch(WorkstationApplication.class, args);
            System.exit(0);
        }
        System.exit(ClearCineCommand.run(List.of(new PlaybackBenchCommand()), command));
    }

    /** The command to run without a screen; empty if the workstation is to open. */
    static String[] headlessCommand(String[] args, boolean display) {
        if (args.length > 0 && ClearCineCommand.isCommand(args[0])) {
            return args;
        }
        if (display) {
            return new String[0];
        }
        return args.length == 0
                ? new String[] {"demo"}
                : Stream.concat(Stream.of("info"), Arrays.stream(args)).toArray(String[]::new);
    }

    /** Windows and macOS always have one; elsewhere the environment says so. */
    static boolean hasDisplay(Map<String, String> environment, String operatingSystem) {
        return operatingSystem.startsWith("Windows")
                || operatingSystem.startsWith("Mac")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
