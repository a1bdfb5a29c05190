package org.clearcine.core.registry;

import java.util.List;
import java.util.Locale;

/** What the gate says of a candidate: every check, passed or not. */
public record GateVerdict(List<GateCheck> checks) {

    public GateVerdict {
        checks = List.copyOf(checks);
        if (checks.isEmpty()) {
            throw new IllegalArgumentException("a verdict without a check");
        }
    }

    public boolean passed() {
        return checks.stream().allMatch(GateCheck::passed);
    }

    /** Why it was refused, a sentence each; empty if it passed. */
    public List<String> reasons() {
        return checks.stream()
                .filter(check -> !check.passed())
                .map(check -> String.format(
                        Locale.ROOT,
                        "%s: %.4g, where its parent has %.4g; allowed is %s.",
                        check.name(),
                        check.candidate(),
                        check.parent(),
                        check.rule()))
                .toList();
    }
}
