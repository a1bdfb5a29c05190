package org.clearcine.app.denoising;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.network.WeightsException;

/** The denoisers that can be chosen from. */
public interface DenoiserShelf {

    /** One card for each, in the order in which they are offered. */
    List<DenoiserCard> cards();

    /**
     * The denoiser of a card; reads and verifies its weights, so not on the JavaFX thread.
     *
     * @throws WeightsException if the weights are not what their manifest says
     */
    Denoiser denoiser(String id) throws IOException, WeightsException;
}
