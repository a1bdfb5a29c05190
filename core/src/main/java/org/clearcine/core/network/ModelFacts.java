package org.clearcine.core.network;

import java.util.Objects;

/**
 * What is known about weights before they are loaded.
 *
 * @param card the model card in Markdown; empty if there is none
 */
public record ModelFacts(ModelManifest manifest, String card) {

    public ModelFacts {
        Objects.requireNonNull(manifest, "manifest");
        Objects.requireNonNull(card, "card");
    }
}
