package org.clearcine.core.training;

import java.util.List;

/**
 * The same held-out patches three times: as they came, as the parent and as the candidate leave them.
 *
 * @param side rows and columns of each patch
 * @param patches in a fixed order
 */
public record TuningPreview(int side, List<Patch> patches) {

    public TuningPreview {
        patches = List.copyOf(patches);
    }

    /** One patch in units of the noise, row by row. A class, since records do not hold arrays well. */
    public static final class Patch {

        private final float[] raw;
        private final float[] parent;
        private final float[] candidate;

        Patch(float[] raw, float[] parent, float[] candidate) {
            this.raw = raw.clone();
            this.parent = parent.clone();
            this.candidate = candidate.clone();
        }

        public float[] raw() {
            return raw.clone();
        }

        public float[] parent() {
            return parent.clone();
        }

        public float[] candidate() {
            return candidate.clone();
        }
    }

    /** Standard deviation of what the candidate takes off, in units of the noise; near 1 where it takes noise alone. */
    public double residualDeviation() {
        double squares = 0;
        long count = 0;
        for (Patch patch : patches) {
            for (int i = 0; i < patch.raw.length; i++) {
                double difference = patch.raw[i] - patch.candidate[i];
                squares += difference * difference;
            }
            count += patch.raw.length;
        }
        return count == 0 ? 0 : Math.sqrt(squares / count);
    }
}
