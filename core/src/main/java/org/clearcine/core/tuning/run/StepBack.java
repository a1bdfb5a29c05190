package org.clearcine.core.tuning.run;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.clearcine.core.network.Tensor;
import org.clearcine.core.network.WeightsException;
import org.clearcine.core.progress.CancelledException;

/**
 * Weights on the straight way from the parent to what a run has learned.
 *
 * <p>Between the two most of what was learned is kept and most of what was forgotten is there again (Wortsman et al., <i>Robust fine-tuning
 * of zero-shot models</i>, 2022).
 */
final class StepBack {

    /** How much less of the way is tried after all of it, in this order. */
    private static final double[] SMALLER_SHARES = {0.75, 0.5};

    private StepBack() {}

    /** A candidate that is so much of what was learned, and what the gate says of it. */
    @FunctionalInterface
    interface Trial<T> {
        T at(double share) throws IOException, CancelledException, WeightsException;
    }

    /**
     * All of what was learned, or, where that gains but fails for another reason, the largest part of it that passes; all of it if none
     * does.
     */
    static <T> T best(Trial<T> trial, Predicate<T> passes, Predicate<T> gains)
            throws IOException, CancelledException, WeightsException {
        T whole = trial.at(1);
        if (passes.test(whole) || !gains.test(whole)) {
            return whole;
        }
        for (double share : SMALLER_SHARES) {
            T part = trial.at(share);
            if (passes.test(part)) {
                return part;
            }
        }
        return whole;
    }

    /** @param share 0 is the parent, 1 what was learned, to the bit */
    static Map<String, Tensor> between(Map<String, Tensor> parent, Map<String, Tensor> learned, double share) {
        Map<String, Tensor> between = new TreeMap<>();
        learned.forEach((name, tensor) -> {
            float[] from = parent.get(name).values();
            float[] values = tensor.values();
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) ((1 - share) * from[i] + share * values[i]);
            }
            between.put(name, new Tensor(tensor.shape(), values));
        });
        return between;
    }
}
