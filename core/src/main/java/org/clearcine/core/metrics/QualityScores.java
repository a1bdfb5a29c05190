package org.clearcine.core.metrics;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The figures of one method on one loop, or their mean over several loops; a figure that has no meaning there is absent. */
public final class QualityScores {

    private final Map<QualityMetric, Double> values;

    /** Copies the figures; those that are not a number are left out. */
    public QualityScores(Map<QualityMetric, Double> values) {
        Map<QualityMetric, Double> kept = new EnumMap<>(QualityMetric.class);
        values.forEach((metric, value) -> {
            if (!Double.isNaN(value)) {
                kept.put(metric, value);
            }
        });
        this.values = Collections.unmodifiableMap(kept);
    }

    public OptionalDouble value(QualityMetric metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** All figures that exist, in the order of the columns. */
    public Map<QualityMetric, Double> values() {
        return values;
    }

    /** The mean of each figure over the loops that have it; of decibels too, as the published tables do. */
    public static QualityScores meanOf(Collection<QualityScores> loops) {
        Map<QualityMetric, Double> means = new EnumMap<>(QualityMetric.class);
        for (QualityMetric metric : QualityMetric.values()) {
            means.put(
                    metric,
                    loops.stream()
                            .flatMapToDouble(scores -> scores.value(metric).stream())
                            .average()
                            .orElse(Double.NaN));
        }
        return new QualityScores(means);
    }
}
