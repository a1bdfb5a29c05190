package org.clearcine.core.network;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Weights that were checked against their manifest, and the manifest. */
public final class Weights {

    private final ModelManifest manifest;
    private final Map<String, Tensor> tensors;

    private Weights(ModelManifest manifest, Map<String, Tensor> tensors) {
        this.manifest = manifest;
        this.tensors = tensors;
    }

    /**
     * Reads a weights file and believes it only if everything fits.
     *
     * @throws WeightsException if hash, shapes or values are not what the manifest promises
     */
    public static Weights verified(ModelManifest manifest, byte[] file) throws WeightsException {
        if (!sha256(file).equals(manifest.weightsSha256())) {
            throw new WeightsException("The weights of " + manifest.id()
                    + " are damaged or not the ones that were shipped: their checksum is another.");
        }
        Map<String, Tensor> tensors = Safetensors.read(file);
        if (!shapes(tensors).equals(manifest.shapes())) {
            throw new WeightsException(
                    "The weights of " + manifest.id() + " do not have the shapes of their manifest.");
        }
        return new Weights(manifest, Map.copyOf(tensors));
    }

    /** Shape of every array, as a manifest lists them. */
    public static Map<String, List<Long>> shapes(Map<String, Tensor> tensors) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        tensors.forEach((name, tensor) -> {
            List<Long> sides = new ArrayList<>();
            for (long side : tensor.shape()) {
                sides.add(side);
            }
            shapes.put(name, sides);
        });
        return shapes;
    }

    /** SHA-256 of a file, in small hexadecimal digits. */
    public static String sha256(byte[] file) {
        Objects.requireNonNull(file, "file");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The same values in the form for live use. */
    Weights live(String id, String title) {
        return new Weights(manifest.live(id, title), tensors);
    }

    /** The same values under another manifest, for tests. */
    Weights as(ModelManifest other) {
        return new Weights(other, tensors);
    }

    /** The same values, trusted with noise of another range; for those who train them for it. */
    public Weights trustedIn(ModelManifest.NoiseRange range) {
        return new Weights(
                new ModelManifest(
                        manifest.id(),
                        manifest.title(),
                        manifest.parent(),
                        manifest.weightsSha256(),
                        manifest.network(),
                        manifest.shapes(),
                        range,
                        manifest.provenance(),
                        manifest.metrics()),
                tensors);
    }

    public ModelManifest manifest() {
        return manifest;
    }

    public Map<String, Tensor> tensors() {
        return tensors;
    }

    @Override
    public String toString() {
        return "Weights[" + manifest.id() + "]";
    }
}
