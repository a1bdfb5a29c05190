package org.clearcine.core.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.clearcine.core.network.ModelManifest;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.TinyWeights;
import org.clearcine.core.network.Weights;

/** Weights that take no time, with all that a registry wants to know of them. */
final class TinyModels {

    private TinyModels() {}

    /** Weights as a file. */
    static byte[] file() throws Exception {
        return Safetensors.write(new TreeMap<>(TinyWeights.draw()));
    }

    static ModelManifest manifest(String id, byte[] file) throws Exception {
        Map<String, Tensor> tensors = Safetensors.read(file);
        return new ModelManifest(
                id,
                id,
                "base",
                Weights.sha256(file),
                TinyWeights.shape(),
                Weights.shapes(tensors),
                new ModelManifest.NoiseRange(1, 100, 0.9),
                new ModelManifest.Provenance("none", "none", 0, "none", "none", "test"),
                Map.of());
    }

    /** What is recorded of a candidate that passed the gate, or did not. */
    static ModelRecord record(String id, byte[] file, boolean passed) {
        return record(id, file, passed, Map.of("training steps", "100"));
    }

    static ModelRecord record(String id, byte[] file, boolean passed, Map<String, String> parameters) {
        DataSummary data = new DataSummary(List.of("P-1"), 1, 10, List.of("Maker X"), 8, 20, 0.3);
        return new ModelRecord(
                id,
                new ModelRecord.Lineage(
                        "base", "0".repeat(64), Weights.sha256(file), "test", 1, "Dr A", "2026-11-22T12:00:00Z"),
                parameters,
                data,
                data,
                Map.of("Gain", new Interval(0.1, 0.2, 0.3)),
                new GateVerdict(List.of(new GateCheck("Gain, dB", 0, passed ? 1 : -1, "more than 0", passed))),
                new ModelRecord.Curves(List.of(1f), List.of(0L, 100L), List.of(5.2, 5.1)),
                List.of("Do not use it elsewhere."),
                true);
    }
}
