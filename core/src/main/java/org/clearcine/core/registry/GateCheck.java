package org.clearcine.core.registry;

import java.util.Objects;

/**
 * One thing that the gate looked at.
 *
 * @param name what was measured, a few words with the unit
 * @param parent the parent's figure
 * @param candidate the candidate's
 * @param rule what is allowed, in words
 * @param passed whether the candidate keeps to it
 */
public record GateCheck(String name, double parent, double candidate, String rule, boolean passed) {

    public GateCheck {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(rule, "rule");
    }
}
