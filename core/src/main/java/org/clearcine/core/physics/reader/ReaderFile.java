package org.clearcine.core.physics.reader;

import java.util.Locale;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.report.Provenance;

/** A study as comma-separated values: the result as lines that begin with {@code #}, then every trial with its conditions. */
public final class ReaderFile {

    private ReaderFile() {}

    /** @param provenance software and whatever else the file is to name */
    public static String csv(ReaderStudy study, Provenance provenance) {
        ReaderResult result = ReaderResult.of(study);
        StringBuilder text = new StringBuilder();
        provenance.entries().forEach((name, value) -> line(text, name, value));
        line(text, "result", result.inWords());
        for (int i = 0; i < result.conditions().size(); i++) {
            line(
                    text,
                    "preference " + result.conditions().get(i),
                    words(result.preferences().get(i)));
        }
        line(text, "left chosen", words(result.leftShare()));
        line(text, "alike on repeats", words(result.consistency()));
        line(text, "catch trials called equal", words(result.catchEqual()));
        line(text, "seed", String.valueOf(study.plan().seed()));
        line(text, "repetitions", String.valueOf(study.plan().repetitions()));
        for (int i = 0; i < study.plan().loops().size(); i++) {
            line(text, "loop " + (i + 1), study.plan().loops().get(i));
        }
        text.append("trial,loop,left,right,answer,chosen,catch\n");
        for (ReaderStudy.Answered one : study.answered()) {
            ReaderTrial trial = one.trial();
            text.append(trial.number()).append(',').append(trial.loop() + 1).append(',');
            text.append(quoted(study.plan().conditions().get(trial.left()))).append(',');
            text.append(quoted(study.plan().conditions().get(trial.right()))).append(',');
            text.append(one.answer().name().toLowerCase(Locale.ROOT)).append(',');
            text.append(quoted(one.chosen()
                    .filter(chosen -> !trial.isCatch())
                    .map(study.plan().conditions()::get)
                    .orElse("")));
            text.append(',').append(trial.isCatch() ? "yes" : "no").append('\n');
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append("# ")
                .append(name)
                .append(": ")
                .append(value.replaceAll("\\s+", " "))
                .append('\n');
    }

    private static String words(Estimate estimate) {
        return estimate.isKnown()
                ? String.format(Locale.ROOT, "%.3f [%.3f to %.3f]", estimate.value(), estimate.low(), estimate.high())
                : "unknown";
    }

    /** Quoted where needed; a leading sign of a formula is defused, because these files are opened in spreadsheets. */
    private static String quoted(String text) {
        String safe = text.matches("[=+@-].*") ? "'" + text : text;
        return safe.matches(".*[,\"\\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
