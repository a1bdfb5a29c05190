package org.clearcine.app.session;

import java.util.Objects;
import java.util.Optional;

/**
 * Something the user should know.
 *
 * @param sentence what happened, in words a clinician understands
 * @param advice what it means and what can be done; may be empty
 * @param action what can be done about it here and now; empty if nothing
 */
public record Message(Kind kind, String sentence, String advice, Optional<Action> action) {

    /** How much it matters. */
    public enum Kind {
        INFORMATION,
        WARNING
    }

    /** Something that a button beside the words does. */
    public record Action(String says, Runnable run) {}

    /** Words alone. */
    public Message(Kind kind, String sentence, String advice) {
        this(kind, sentence, advice, Optional.empty());
    }

    public Message {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(advice, "advice");
        Objects.requireNonNull(action, "action");
    }

    public static Message information(String sentence) {
        return new Message(Kind.INFORMATION, sentence, "");
    }

    /** Asks before something that cannot be taken back; stays until it is answered or dismissed. */
    public static Message question(String sentence, String advice, Action action) {
        return new Message(Kind.WARNING, sentence, advice, Optional.of(action));
    }

    public static Message warning(String sentence, String advice) {
        return new Message(Kind.WARNING, sentence, advice);
    }
}
