package org.clearcine.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;

/** All denoisers at hand by their ids: the classical pipeline, and one for each set of weights in the library. */
public final class DenoiserCatalog {

    private static final String CLASSICAL = new ClassicalDenoiser().id();

    private final ModelLibrary library;
    private final ModelLibrary site;
    private final List<String> usable;
    private final Optional<String> active;

    public DenoiserCatalog(ModelLibrary library) {
        this(library, library, List.of(), Optional.empty());
    }

    /**
     * With weights that were tuned on this site.
     *
     * @param site where those lie
     * @param usable ids of those that may be used
     * @param active id of the one that runs unless somebody chooses; empty for the shipped one
     */
    public DenoiserCatalog(ModelLibrary library, ModelLibrary site, List<String> usable, Optional<String> active) {
        this.library = library;
        this.site = site;
        this.usable = List.copyOf(usable);
        this.active = active;
    }

    /** What came with the program. */
    public static DenoiserCatalog installed() {
        return new DenoiserCatalog(ModelLibrary.installed());
    }

    /** Ids of all denoisers, that of the default first. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>();
        ids.add(defaultId());
        for (ModelManifest manifest : library.list()) {
            if (!ids.contains(manifest.id())) {
                ids.add(manifest.id());
            }
        }
        for (String id : usable) {
            if (!ids.contains(id) && site.holds(id)) {
                ids.add(id);
            }
        }
        if (!ids.contains(CLASSICAL)) {
            ids.add(CLASSICAL);
        }
        return List.copyOf(ids);
    }

    /**
     * Id of the denoiser that runs unless somebody chooses: the weights activated here, else the shipped ones, else the
     * classical pipeline.
     */
    public String defaultId() {
        if (active.isPresent() && site.holds(active.get())) {
            return active.get();
        }
        return library.holds(ModelLibrary.DEFAULT_ID) ? ModelLibrary.DEFAULT_ID : CLASSICAL;
    }

    /**
     * The default denoiser. Where the shipped weights are damaged: the classical pipeline, which says so on every loop, so that
     * one bad file does not keep the program from opening.
     */
    public Denoiser preferred() {
        try {
            return denoiser(defaultId());
        } catch (IOException | WeightsException e) {
            return new SubstituteDenoiser(new ClassicalDenoiser(), e.getMessage());
        }
    }

    /**
     * The denoiser of that id. Natives are not started yet; a network that cannot run falls back by itself.
     *
     * @throws WeightsException if there is none, or its weights are not what their manifest says
     * @throws IOException if its weights cannot be read
     */
    public Denoiser denoiser(String id) throws IOException, WeightsException {
        Denoiser classical = new ClassicalDenoiser();
        if (id.equals(CLASSICAL)) {
            return classical;
        }
        return new NetworkDenoiser(holder(id).load(id), classical);
    }

    /**
     * The denoiser of that id in the form for live use, which never looks at a frame before its turn; weights that are in that
     * form already are taken as they are.
     *
     * @throws WeightsException if there are no such weights; the classical pipeline has no such form
     * @throws IOException if they cannot be read
     */
    public Denoiser live(String id) throws IOException, WeightsException {
        if (id.equals(CLASSICAL)) {
            throw new WeightsException(
                    "The classical method looks at the future; only trained weights run without it.");
        }
        Weights weights = holder(id).load(id);
        ModelManifest manifest = weights.manifest();
        return new NetworkDenoiser(
                manifest.network().isCausal()
                        ? weights
                        : weights.live(id + "-live", manifest.title() + ", without the future"),
                new ClassicalDenoiser());
    }

    private ModelLibrary holder(String id) {
        return usable.contains(id) && !library.holds(id) ? site : library;
    }

    /** What is known about the weights of that id; nothing for a method without weights. */
    public Optional<ModelFacts> facts(String id) {
        ModelLibrary holder = holder(id);
        return holder.list().stream()
                .filter(manifest -> manifest.id().equals(id))
                .findFirst()
                .map(manifest -> new ModelFacts(manifest, holder.card(id)));
    }
}
