package org.clearcine.core.training;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.clearcine.core.network.Safetensors;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.storage.DurableFile;

/**
 * The state of a training run on disk: written whole or not at all, so that there is always a whole one.
 *
 * @param step steps done
 * @param curve mean loss of each stretch of {@link LearningCurve#STRETCH} steps so far
 * @param state weights, their average and the optimiser's memory, by name
 */
record Checkpoint(long step, float[] curve, Map<String, Tensor> state) {

    private static final String STEP = "run.step";
    private static final String CURVE = "run.curve";

    void write(Path file) throws IOException {
        Map<String, Tensor> all = new LinkedHashMap<>(state);
        all.put(STEP, new Tensor(new long[] {2}, new float[] {step / 65536, step % 65536}));
        all.put(CURVE, new Tensor(new long[] {curve.length}, curve.clone()));
        try (DurableFile durable = DurableFile.create(file)) {
            durable.write(ByteBuffer.wrap(Safetensors.write(all)));
            durable.commit();
        }
    }

    static Checkpoint read(Path file) throws IOException, WeightsException {
        Map<String, Tensor> all = new LinkedHashMap<>(Safetensors.read(Files.readAllBytes(file)));
        Tensor step = all.remove(STEP);
        Tensor curve = all.remove(CURVE);
        if (step == null || curve == null || !(step.values().length == 2)) {
            throw new WeightsException("The file is no checkpoint of a training run.");
        }
        float[] halves = step.values();
        return new Checkpoint(65536L * (long) halves[0] + (long) halves[1], curve.values(), all);
    }
}
