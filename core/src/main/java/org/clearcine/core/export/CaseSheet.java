package org.clearcine.core.export;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands on the page that sums up a case.
 *
 * @param heading whom it is about: a pseudonym, unless the name was asked for
 * @param raw a frame as the device made it
 * @param processed the same frame processed
 * @param modelLine the method, its weights and their card in one line
 * @param facts names and values: settings, loop, noise figures, in the order to be shown
 * @param findings what the denoiser has to say about the loop, a sentence each
 */
public record CaseSheet(
        String heading,
        BufferedImage raw,
        BufferedImage processed,
        String modelLine,
        List<Fact> facts,
        List<String> findings) {

    /** One line of the table. */
    public record Fact(String name, String value) {}

    public CaseSheet {
        Objects.requireNonNull(heading, "heading");
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(processed, "processed");
        Objects.requireNonNull(modelLine, "modelLine");
        facts = List.copyOf(facts);
        findings = List.copyOf(findings);
    }

    /** Where nobody has looked, it says so instead of nothing. */
    List<String> findingsOrNone() {
        return Optional.of(findings).filter(list -> !list.isEmpty()).orElse(List.of("Nothing unusual was found."));
    }
}
