package org.clearcine.core.registry;

import java.util.Optional;
import org.clearcine.core.network.ModelManifest;

/**
 * A model as the list shows it.
 *
 * @param record of a tuned model; empty for the shipped ones
 */
public record RegisteredModel(ModelManifest manifest, ModelStatus status, Optional<ModelRecord> record) {

    public String id() {
        return manifest.id();
    }
}
