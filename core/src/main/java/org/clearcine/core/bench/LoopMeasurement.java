package org.clearcine.core.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.LoopScorer;
import org.clearcine.core.metrics.LoopTruth;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.metrics.Region;
import org.clearcine.core.metrics.RegionFigures;
import org.clearcine.core.metrics.RegionStatistics;
import org.clearcine.core.noise.NoiseEstimator;
import org.clearcine.core.noise.NoiseModel;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * What can be measured on one loop, and against another one of the same size: its clean twin, or its raw or denoised form.
 *
 * @param noise estimated from the loop itself
 * @param regions figures of each region, in the order in which they were asked for
 * @param comparison figures against the other loop, if there is one
 */
public record LoopMeasurement(NoiseModel noise, List<RegionFigures> regions, Optional<Comparison> comparison) {

    /**
     * Against another loop.
     *
     * @param noise of the other loop
     * @param regions of the other loop
     * @param scores fidelity to the other loop as if it were the truth; empty for a single frame
     */
    public record Comparison(NoiseModel noise, List<RegionFigures> regions, QualityScores scores) {}

    public LoopMeasurement {
        regions = List.copyOf(regions);
        Objects.requireNonNull(noise, "noise");
        Objects.requireNonNull(comparison, "comparison");
    }

    /** Measures one loop in modality values. */
    public static LoopMeasurement of(FrameSource loop, List<Region> regions, ProgressMonitor progress)
            throws IOException, CancelledException {
        return new LoopMeasurement(NoiseEstimator.estimate(loop), figures(loop, regions, progress), Optional.empty());
    }

    /**
     * Measures a loop and compares it with another.
     *
     * @param pedestal the value that no signal gives; the peak of all decibels is the other loop's largest value minus it
     * @throws IOException if they differ in size or length, or a frame cannot be read
     */
    public static LoopMeasurement against(
            FrameSource loop, FrameSource other, double pedestal, List<Region> regions, ProgressMonitor progress)
            throws IOException, CancelledException {
        if (!loop.size().equals(other.size()) || loop.frameCount() != other.frameCount()) {
            throw new IOException("The two loops differ in size or number of frames, so they cannot be compared.");
        }
        LoopMeasurement alone = of(loop, regions, progress);
        Comparison comparison = new Comparison(
                NoiseEstimator.estimate(other),
                figures(other, regions, progress),
                scores(loop, other, pedestal, progress));
        return new LoopMeasurement(alone.noise(), alone.regions(), Optional.of(comparison));
    }

    private static List<RegionFigures> figures(FrameSource loop, List<Region> regions, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<RegionStatistics> statistics = new ArrayList<>();
        regions.forEach(region -> statistics.add(new RegionStatistics(region)));
        for (int index = 0; index < loop.frameCount(); index++) {
            progress.checkCancelled();
            progress.progress("Measuring", index, loop.frameCount());
            Frame frame = loop.frame(index);
            statistics.forEach(region -> region.add(frame));
        }
        return statistics.stream().map(RegionStatistics::figures).toList();
    }

    private static QualityScores scores(FrameSource loop, FrameSource other, double pedestal, ProgressMonitor progress)
            throws IOException, CancelledException {
        int count = loop.frameCount();
        double peak = largest(other) - pedestal;
        if (count < 2 || !(peak > 0)) {
            return new QualityScores(Map.of());
        }
        LoopScorer scorer = new LoopScorer(LoopTruth.withoutObjects(pedestal, 1, count), peak);
        for (int index = 0; index < count; index++) {
            progress.checkCancelled();
            progress.progress("Comparing", index, count);
            Frame frame = loop.frame(index);
            scorer.add(index, other.frame(index), frame, frame);
        }
        return scorer.scores();
    }

    private static double largest(FrameSource loop) throws IOException {
        double largest = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < loop.frameCount(); index++) {
            for (float value : loop.frame(index).toArray()) {
                largest = Math.max(largest, value);
            }
        }
        return largest;
    }
}
