package org.clearcine.app.denoising;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.network.DenoiserCatalog;
import org.clearcine.core.network.WeightsException;

/** What the catalog of the installation lists: the shipped weights, those tuned here, and the method without weights. */
public final class InstalledDenoisers implements DenoiserShelf {

    private static final List<DenoiserCard.Section> WITHOUT_WEIGHTS = List.of(
            new DenoiserCard.Section(
                    "How it was trained",
                    "It was not. Noise is read from the loop; frames are joined along the flow, then filtered in tiles."),
            new DenoiserCard.Section(
                    "Noise range it accepts", "Any X-ray noise; nothing outside of a training range can happen."),
            new DenoiserCard.Section("How good it is", "Beside other methods on the same loops: docs/quality.md."),
            new DenoiserCard.Section(
                    "Known limits",
                    "Fine texture in flat regions is smoothed more than the network smooths it; thin wires that move fast lose"
                            + " depth at low dose. Not for loops that were denoised already, and not for diagnosis."));

    private final Supplier<DenoiserCatalog> catalog;

    /** @param catalog asked anew each time, because models come and go while the program runs */
    public InstalledDenoisers(Supplier<DenoiserCatalog> catalog) {
        this.catalog = catalog;
    }

    @Override
    public List<DenoiserCard> cards() {
        DenoiserCatalog now = catalog.get();
        return now.ids().stream()
                .map(id -> now.facts(id)
                        .map(DenoiserCard::of)
                        .orElseGet(() -> new DenoiserCard(id, "Without a network", WITHOUT_WEIGHTS)))
                .toList();
    }

    @Override
    public Denoiser denoiser(String id) throws IOException, WeightsException {
        return catalog.get().denoiser(id);
    }
}
