package org.clearcine.app.tuning.grid;

import java.io.Closeable;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.app.components.ComponentStore;
import org.clearcine.core.denoise.DenoiseReport;
import org.clearcine.core.denoise.DenoiseSettings;

/** What one model has found out about the loop so far; whoever made the store closes it here. */
final class ModelRun implements Closeable {

    private final String id;
    private final ComponentStore store;
    private final Optional<DenoiseReport> known;
    private volatile Optional<DenoiseSettings> settings = Optional.empty();
    private volatile String ranInstead = "";

    private ModelRun(String id, ComponentStore store, Optional<DenoiseReport> known) {
        this.id = Objects.requireNonNull(id, "id");
        this.store = Objects.requireNonNull(store, "store");
        this.known = Objects.requireNonNull(known, "known");
    }

    /** A run of its own. */
    static ModelRun own(String id, ComponentStore store) {
        return new ModelRun(id, store, Optional.empty());
    }

    /** What the viewer has computed already; it stays the viewer's. */
    static ModelRun ofViewer(String id, ComponentStore store, DenoiseReport report) {
        return new ModelRun(id, store, Optional.of(report));
    }

    String id() {
        return id;
    }

    ComponentStore store() {
        return store;
    }

    /** The settings at which the model was measured; known once its weights are read. */
    Optional<DenoiseSettings> settings() {
        return settings;
    }

    void wasMeasuredAt(DenoiseSettings measured) {
        settings = Optional.of(measured);
    }

    /** What the viewer's run had to say, if this is the viewer's run. */
    Optional<DenoiseReport> known() {
        return known;
    }

    boolean isDone() {
        return store.doneCount() == store.frameCount();
    }

    /** Another method took over because this one could not be used on the loop. */
    void handedOverTo(String method) {
        ranInstead = method;
    }

    /** Id of the method that ran in its stead; empty if none did. */
    String ranInstead() {
        return ranInstead;
    }

    @Override
    public void close() throws IOException {
        if (known.isEmpty()) {
            store.close();
        }
    }
}
