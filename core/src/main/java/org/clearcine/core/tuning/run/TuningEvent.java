package org.clearcine.core.tuning.run;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of the protocol: what the process that trains says, one JSON object a line on its standard output.
 *
 * @param kind what happened
 * @param step where: steps, loops or checks done
 * @param total of how many
 * @param value the figure: loss, seconds
 * @param second another figure: seconds left, strength of what is taken off
 * @param text a stage, a sentence or the name of a file in the work folder
 */
public record TuningEvent(Kind kind, long step, long total, double value, double second, String text) {

    /** What can be said. */
    public enum Kind {
        /** {@code text} is being done, {@code step} of {@code total}. */
        STAGE,
        /** A step was done: {@code value} is the training loss, {@code second} the seconds left. */
        STEP,
        /** The held-out loss {@code value} at a step; {@code second} the strength of what is taken off. */
        HELD_OUT,
        /** A picture {@code text}: {@code total} patches in rows, raw, parent and candidate side by side. */
        PREVIEW,
        PAUSED,
        RESUMED,
        /** Something the user should know. */
        NOTICE,
        /** The end: {@code text} is a sentence, {@code step} the ordinal of {@link Ending}. */
        ENDED
    }

    /** How a run can end. */
    public enum Ending {
        CANDIDATE,
        REJECTED,
        DISCARDED,
        FAILED
    }

    public TuningEvent {
        Objects.requireNonNull(kind, "kind");
        text = text == null ? "" : text;
    }

    static TuningEvent ended(Ending how, String sentence) {
        return new TuningEvent(Kind.ENDED, how.ordinal(), 0, 0, 0, sentence);
    }

    /** How the run ended. */
    public Ending ending() {
        return Ending.values()[(int) Math.max(0, Math.min(Ending.values().length - 1, step))];
    }

    /** The line that says it; ASCII alone. */
    public String asLine() {
        return new Gson().toJson(this);
    }

    /** Reads a line; nothing for what is no event, such as a half-written line of a process that was killed. */
    static Optional<TuningEvent> parse(String line) {
        try {
            return Optional.ofNullable(new Gson().fromJson(line, TuningEvent.class));
        } catch (JsonParseException | NullPointerException e) {
            return Optional.empty();
        }
    }
}
