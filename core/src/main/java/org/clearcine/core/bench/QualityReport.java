package org.clearcine.core.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import org.clearcine.core.metrics.QualityScores;

/**
 * Everything a quality run found out, and its summaries.
 *
 * @param results one entry a method and loop
 * @param skipped methods that could not be run, each with its reason
 */
public record QualityReport(List<LoopResult> results, List<String> skipped) {

    /** One method over several loops: mean figures, median cost. */
    public record Summary(BenchMethod method, QualityScores scores, double cpuMillisPerFrame) {}

    public QualityReport {
        results = List.copyOf(results);
        skipped = List.copyOf(skipped);
    }

    /** All methods that ran, in the order of the table. */
    public List<BenchMethod> methods() {
        return results.stream().map(LoopResult::method).distinct().toList();
    }

    /** The labels of the doses of some loops, in the order in which they appear. */
    public List<String> doses(Predicate<BenchLoop> which) {
        return results.stream()
                .map(LoopResult::loop)
                .filter(which)
                .map(BenchLoop::dose)
                .distinct()
                .toList();
    }

    /** Names of the scenes of some loops, in the order in which they appear. */
    public List<String> scenes(Predicate<BenchLoop> which) {
        return results.stream()
                .map(LoopResult::loop)
                .filter(which)
                .map(BenchLoop::scene)
                .distinct()
                .toList();
    }

    /** Every method over the loops that {@code which} accepts; none if it accepts none. */
    public List<Summary> summaries(Predicate<BenchLoop> which) {
        return methods().stream()
                .map(method -> results.stream()
                        .filter(result -> result.method().equals(method) && which.test(result.loop()))
                        .toList())
                .filter(found -> !found.isEmpty())
                .map(QualityReport::summary)
                .toList();
    }

    private static Summary summary(List<LoopResult> found) {
        return new Summary(
                found.get(0).method(),
                QualityScores.meanOf(found.stream().map(LoopResult::scores).toList()),
                median(found.stream().mapToDouble(LoopResult::cpuMillisPerFrame)));
    }

    private static double median(DoubleStream values) {
        List<Double> sorted = values.boxed().sorted(Comparator.naturalOrder()).toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
