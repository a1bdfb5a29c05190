package org.clearcine.core.registry;

import java.util.Objects;

/**
 * One line of the journal.
 *
 * @param number from 1, rising by one; order is by number, never by clock
 * @param at ISO 8601 in UTC
 * @param who the named person
 * @param what was done
 * @param model id of the weights
 * @param weightsSha256 of those weights
 * @param recordSha256 of the model's record, so that neither can be exchanged
 * @param previous SHA-256 of the line before; empty for the first
 */
public record ModelEvent(
        long number,
        String at,
        String who,
        Kind what,
        String model,
        String weightsSha256,
        String recordSha256,
        String previous) {

    /** What can happen to a model. */
    public enum Kind {
        REGISTERED_AS_CANDIDATE,
        REGISTERED_AS_REJECTED,
        IMPORTED,
        ACTIVATED,
        ROLLED_BACK,
        EXPORTED
    }

    public ModelEvent {
        Objects.requireNonNull(what, "what");
        if (who == null || who.isBlank()) {
            throw new IllegalArgumentException("nobody is named");
        }
    }
}
