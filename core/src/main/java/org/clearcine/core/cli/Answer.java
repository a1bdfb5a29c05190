package org.clearcine.core.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a command answers on standard output: lines for a person, or with {@code --json} one object for a program. */
final class Answer {

    private static final Gson JSON = new GsonBuilder()
            .disableHtmlEscaping()
            .serializeSpecialFloatingPointValues()
            .setPrettyPrinting()
            .create();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec(Target.MIXEE)
    private CommandSpec command;

    /** Prints one of the two forms of the same facts. */
    void give(JsonElement object, String text) {
        PrintWriter out = command.commandLine().getOut();
        out.println(json ? JSON.toJson(object) : text.stripTrailing());
        out.flush();
    }

    /** The same object as it goes into files. */
    static String toJson(JsonElement object) {
        return JSON.toJson(object) + "\n";
    }
}
