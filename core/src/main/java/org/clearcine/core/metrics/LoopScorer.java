package org.clearcine.core.metrics;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clearcine.core.frame.Frame;

/**
 * Scores a method on one loop with known truth; frames stream through, only the previous one is kept.
 *
 * <p>All values are linear modality values on one scale. Peak is the largest clean value of the whole loop minus the
 * pedestal, so it has to be known beforehand.
 */
public final class LoopScorer {

    private final LoopTruth truth;
    private final List<LoopMetric> metrics;
    private Optional<ScoredFrame> previous = Optional.empty();

    /** @param peak largest clean value of the loop minus the pedestal, above 0 */
    public LoopScorer(LoopTruth truth, double peak) {
        if (!(peak > 0)) {
            throw new IllegalArgumentException("peak " + peak);
        }
        this.truth = truth;
        this.metrics = List.of(
                new PixelFidelity(peak),
                new StructuralSimilarity(peak),
                new WireSharpness(truth),
                new DiskContrast(truth.disks()),
                new NoisePowerRatio(),
                new DarkBias(truth.pedestal()),
                new FalseLines());
    }

    /**
     * Takes the next frame.
     *
     * <p>Indices rise by one; frames long before the first scored one may be left out, but the one just before it is needed.
     */
    public void add(int index, Frame clean, Frame noisy, Frame output) {
        ScoredFrame current = new ScoredFrame(index, clean, noisy, output);
        if (truth.isScored(index)) {
            ScoredFrame before = previous.filter(frame -> frame.index() == index - 1)
                    .orElseThrow(() -> new IllegalStateException("frame " + (index - 1) + " is needed first"));
            metrics.forEach(metric -> metric.add(before, current));
        }
        previous = Optional.of(current);
    }

    /** The figures over the scored frames that were added. */
    public QualityScores scores() {
        Map<QualityMetric, Double> all = new EnumMap<>(QualityMetric.class);
        metrics.forEach(metric -> all.putAll(metric.result()));
        return new QualityScores(all);
    }
}
