package org.clearcine.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.network.ModelLibrary;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.Weights;

/**
 * Shipped weights that have something left to learn: the base with its last layer twice as strong, which smooths too much. A story of a
 * minute cannot beat the base itself.
 */
final class WeakParent {

    static final String ID = "weak";
    private static final float STRENGTH = 2f;

    private WeakParent() {}

    /** A program folder with the base and the weak weights. */
    static Path home(Path folder) throws Exception {
        ModelLibrary models = new ModelLibrary(Files.createDirectories(folder.resolve("models")));
        Weights base = ModelLibrary.installed().load(ModelLibrary.DEFAULT_ID);
        byte[] whole = Safetensors.write(new TreeMap<>(base.tensors()));
        models.add(manifest(ModelLibrary.DEFAULT_ID, base, whole), whole);
        Map<String, Tensor> tensors = new TreeMap<>(base.tensors());
        tensors.replaceAll((name, tensor) -> name.startsWith("head.") ? weaker(tensor) : tensor);
        byte[] weak = Safetensors.write(tensors);
        models.add(manifest(ID, base, weak), weak);
        return folder;
    }

    private static Tensor weaker(Tensor tensor) {
        float[] values = tensor.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= STRENGTH;
        }
        return new Tensor(tensor.shape(), values);
    }

    private static ModelManifest manifest(String id, Weights base, byte[] file) {
        ModelManifest from = base.manifest();
        return new ModelManifest(
                id,
                id,
                "",
                Weights.sha256(file),
                from.network(),
                from.shapes(),
                from.noiseRange(),
                from.provenance(),
                Map.of());
    }
}
