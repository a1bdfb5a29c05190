package org.clearcine.app.job;

import java.io.IOException;

/** There is no display on which a window could be shown; the message is a sentence for the user. */
public final class NoDisplayException extends IOException {

    private static final long serialVersionUID = 1L;

    private NoDisplayException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Whether JavaFX gave up because it cannot reach a display; what a window itself does wrong comes wrapped instead. */
    public static boolean explains(RuntimeException failure) {
        return failure instanceof UnsupportedOperationException
                || String.valueOf(failure.getMessage()).contains("QuantumRenderer");
    }

    /** @param display what the environment names as the display; empty if it names none */
    static NoDisplayException of(String display, RuntimeException failure) {
        String named = display.isEmpty() ? "DISPLAY is not set" : "DISPLAY is " + display;
        return new NoDisplayException(
                "No display can be used (" + named + "; JavaFX says: " + failure.getMessage()
                        + "). Set DISPLAY to a running X server (Xvfb will do), or use a command that needs none:"
                        + " 'clearcine --help' lists them.",
                failure);
    }

    /** The same for the display of this process. */
    public static NoDisplayException of(RuntimeException failure) {
        return of(System.getenv().getOrDefault("DISPLAY", ""), failure);
    }
}
