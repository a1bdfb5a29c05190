package org.clearcine.core.network;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What is known about a set of weights; stands beside them as {@code manifest.json}.
 *
 * @param id stable name: small letters, digits, dots and hyphens
 * @param title a few words for the user
 * @param parent id of the weights that training began from; empty if it began from nothing
 * @param weightsSha256 hash of the weights file, 64 hexadecimal digits
 * @param network which network the weights belong to
 * @param shapes shape of every array
 * @param noiseRange what noise the weights were trained for
 * @param provenance how the weights came about
 * @param metrics figures measured on held-out loops, by name
 */
public record ModelManifest(
        String id,
        String title,
        String parent,
        String weightsSha256,
        NetworkShape network,
        Map<String, List<Long>> shapes,
        NoiseRange noiseRange,
        Provenance provenance,
        Map<String, Double> metrics) {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * The network.
     *
     * @param kind {@code student}, or {@code causal-student} for the same network run without the future
     * @param planes input channels
     * @param size widths and depths
     * @param normalisation how inputs are scaled, in words
     */
    public record NetworkShape(String kind, int planes, StudentNetwork.Size size, String normalisation) {

        static final String CAUSAL = "causal-student";

        /** Whether the weights are for live use and never see a frame before its turn. */
        public boolean isCausal() {
            return CAUSAL.equals(kind);
        }
    }

    /**
     * Noise the weights were trained for.
     *
     * @param lowestLevel smallest mean stabilised level, 2 sqrt(quanta)
     * @param highestLevel largest
     * @param highestCorrelation largest neighbour correlation
     * @param leastDistantCorrelation smallest correlation of pixels two or three apart; 0, or left out in a file, for that of
     *     detectors
     */
    public record NoiseRange(
            double lowestLevel, double highestLevel, double highestCorrelation, double leastDistantCorrelation) {

        /**
         * Below this, noise is not that of a detector: a scintillator makes all pixels near one another go together (0.007 and more in
         * simulated loops), reconstruction from projections makes some go against each other (-0.05 to -0.08).
         */
        static final double OF_DETECTORS = -0.045;

        public NoiseRange {
            if (leastDistantCorrelation == 0) {
                leastDistantCorrelation = OF_DETECTORS;
            }
        }

        /** The noise of detectors. */
        public NoiseRange(double lowestLevel, double highestLevel, double highestCorrelation) {
            this(lowestLevel, highestLevel, highestCorrelation, OF_DETECTORS);
        }

        /** The same with noise whose pixels two or three apart go against each other down to this correlation. */
        public NoiseRange downTo(double correlation) {
            return new NoiseRange(lowestLevel, highestLevel, highestCorrelation, correlation);
        }
    }

    /**
     * Where the weights come from.
     *
     * @param method how they were trained
     * @param trainingData on what
     * @param steps training steps
     * @param cleanFramesSeen none, simulated
     * @param licence of the weights
     * @param codeVersion of the program that made them
     */
    public record Provenance(
            String method,
            String trainingData,
            long steps,
            String cleanFramesSeen,
            String licence,
            String codeVersion) {}

    public ModelManifest {
        require(id != null && ID.matcher(id).matches(), "id");
        require(weightsSha256 != null && SHA_256.matcher(weightsSha256).matches(), "weightsSha256");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(parent, "parent");
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(network.size(), "network.size");
        Objects.requireNonNull(noiseRange, "noiseRange");
        Objects.requireNonNull(provenance, "provenance");
        shapes = Map.copyOf(shapes);
        metrics = Map.copyOf(metrics);
    }

    private static void require(boolean held, String field) {
        if (!held) {
            throw new IllegalArgumentException("manifest with an impossible " + field);
        }
    }

    /**
     * The same weights run for live use: the future is marked as unknown, which students know from training, where patches lost
     * their past, their future or both.
     */
    ModelManifest live(String liveId, String liveTitle) {
        NetworkShape causal =
                new NetworkShape(NetworkShape.CAUSAL, network.planes(), network.size(), network.normalisation());
        Provenance same = new Provenance(
                provenance.method() + "; here without the future",
                provenance.trainingData(),
                provenance.steps(),
                provenance.cleanFramesSeen(),
                provenance.licence(),
                provenance.codeVersion());
        return new ModelManifest(liveId, liveTitle, parent, weightsSha256, causal, shapes, noiseRange, same, Map.of());
    }

    /** The manifest as JSON text. */
    public String toJson() {
        return gson().toJson(this) + "\n";
    }

    /**
     * Reads a manifest.
     *
     * @throws WeightsException if the text is no manifest
     */
    public static ModelManifest fromJson(String json) throws WeightsException {
        try {
            ModelManifest manifest = gson().fromJson(json, ModelManifest.class);
            if (manifest == null) {
                throw new WeightsException("The manifest of the weights is empty.");
            }
            return manifest;
        } catch (JsonParseException | IllegalArgumentException | NullPointerException | StackOverflowError e) {
            throw new WeightsException("The manifest of the weights cannot be read.", e);
        } catch (RuntimeException e) {
            // Gson wraps what a record's constructor throws.
            throw new WeightsException("The manifest of the weights says something impossible.", e);
        }
    }

    private static Gson gson() {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    }
}
