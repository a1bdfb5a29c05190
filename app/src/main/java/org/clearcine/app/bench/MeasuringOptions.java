package org.clearcine.app.bench;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How long a bench of the viewer measures, and in which form it answers. */
final class MeasuringOptions {

    @Spec(Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "How long each way is measured, 1 to 600; default ${DEFAULT-VALUE}.")
    private double seconds;

    /** Seconds asked for. */
    double seconds() {
        if (!(seconds >= 1 && seconds <= 600)) {
            throw new ParameterException(command.commandLine(), "--seconds must be from 1 to 600");
        }
        return seconds;
    }

    /** Prints the answer in the form asked for. */
    void answer(String jsonText, String text) {
        PrintWriter out = command.commandLine().getOut();
        out.println(json ? jsonText : text);
        out.flush();
    }
}
