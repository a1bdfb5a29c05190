package org.clearcine.app.session;

import java.util.Objects;

/**
 * Something the user should know.
 *
 * @param sentence what happened, in words a clinician understands
 * @param advice what it means and what can be done; may be empty
 */
public record Message(Kind kind, String sentence, String advice) {

    /** How much it matters. */
    public enum Kind {
        INFORMATION,
        WARNING
    }

    public Message {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
        Objects.requireNonNull(advice, "advice");
    }

    public static Message information(String sentence) {
        return new Message(Kind.INFORMATION, sentence, "");
    }

    public static Message warning(String sentence, String advice) {
        return new Message(Kind.WARNING, sentence, advice);
    }
}
