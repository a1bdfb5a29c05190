package org.clearcine.core.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.denoise.ClassicalDenoiser;
import org.clearcine.core.denoise.Denoiser;

/** All denoisers at hand by their ids: the classical pipeline, and one for each set of weights in the library. */
public final class DenoiserCatalog {

    private static final String CLASSICAL = new ClassicalDenoiser().id();

    private final ModelLibrary library;

    public DenoiserCatalog(ModelLibrary library) {
        this.library = library;
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
        if (!ids.contains(CLASSICAL)) {
            ids.add(CLASSICAL);
        }
        return List.copyOf(ids);
    }

    /** Id of the denoiser that runs unless somebody chooses: the shipped weights, or the classical pipeline without them. */
    public String defaultId() {
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
        return id.equals(CLASSICAL) ? classical : new NetworkDenoiser(library.load(id), classical);
    }
}
