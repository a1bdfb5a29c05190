package org.clearcine.app.problem;

import java.util.Objects;
import org.clearcine.app.session.Message;

/**
 * A failure in words a clinician understands.
 *
 * @param happened what went wrong, one sentence
 * @param advice what it means and what to do, one or two sentences
 */
public record Problem(String happened, String advice) {

    public Problem {
        Objects.requireNonNull(happened, "happened");
        Objects.requireNonNull(advice, "advice");
    }

    public Message asMessage() {
        return Message.warning(happened, advice);
    }
}
