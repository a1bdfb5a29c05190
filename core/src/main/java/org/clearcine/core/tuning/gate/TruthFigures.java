package org.clearcine.core.tuning.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.clearcine.core.bench.TruthLoop;
import org.clearcine.core.denoise.Denoiser;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.metrics.LoopScorer;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;

/**
 * A denoiser's figures on scenes with truth.
 *
 * @param scores mean over the scenes
 * @param each of each scene
 * @param psnr of each scene
 * @param detailKept how much of the clean picture's fine structure is in the result: the slope of the result's fine structure
 *     over the clean one's, 1 where nothing was smoothed away; the smallest over the scenes
 */
record TruthFigures(QualityScores scores, List<QualityScores> each, List<Double> psnr, double detailKept) {

    private static final double LARGEST_DEPTH_ERROR = 0.3;
    private static final double LARGEST_GHOST_ERROR = 0.15;
    private static final Set<QualityMetric> WIRES = EnumSet.of(
            QualityMetric.WIRE_CNR,
            QualityMetric.WIRE_DEPTH,
            QualityMetric.WIRE_DEPTH_EACH,
            QualityMetric.WIRE_FWHM,
            QualityMetric.WIRE_GHOST,
            QualityMetric.WIRE_SHIFT);

    static TruthFigures of(Denoiser denoiser, List<TruthLoop> loops, ProgressMonitor progress)
            throws IOException, CancelledException {
        List<QualityScores> all = new ArrayList<>();
        List<Double> psnr = new ArrayList<>();
        double detail = Double.POSITIVE_INFINITY;
        for (TruthLoop loop : loops) {
            Denoised denoised = Denoised.of(denoiser, loop.noisy(), progress);
            LoopScorer scorer = new LoopScorer(loop.truth(), loop.peak());
            double products = 0;
            double squares = 0;
            for (int i = loop.truth().firstScored() - 1; i < loop.truth().endScored(); i++) {
                progress.checkCancelled();
                Frame clean = loop.clean().frame(i);
                scorer.add(i, clean, loop.noisy().frame(i), denoised.frames().get(i));
                float[] fineClean = FineStructure.of(clean);
                float[] fineResult = FineStructure.of(denoised.frames().get(i));
                for (int k = 0; k < fineClean.length; k++) {
                    products += (double) fineClean[k] * fineResult[k];
                    squares += (double) fineClean[k] * fineClean[k];
                }
            }
            all.add(hasSoundWires(loop) ? scorer.scores() : withoutWires(scorer.scores()));
            psnr.add(scorer.scores().value(QualityMetric.PSNR).orElse(Double.NaN));
            detail = Math.min(detail, products / squares);
        }
        return new TruthFigures(QualityScores.meanOf(all), List.copyOf(all), List.copyOf(psnr), detail);
    }

    /**
     * Whether the measure of wires can be believed on a scene: the noisy frames keep all of every wire, so that where their own
     * depth is far from 1, or they show a wire where it was a frame ago, the wires are too faint for the noise and every
     * denoiser's figure is chance.
     */
    private static boolean hasSoundWires(TruthLoop loop) throws IOException {
        LoopScorer scorer = new LoopScorer(loop.truth(), loop.peak());
        for (int i = loop.truth().firstScored() - 1; i < loop.truth().endScored(); i++) {
            Frame noisy = loop.noisy().frame(i);
            scorer.add(i, loop.clean().frame(i), noisy, noisy);
        }
        OptionalDouble depth = scorer.scores().value(QualityMetric.WIRE_DEPTH_EACH);
        double ghost = scorer.scores().value(QualityMetric.WIRE_GHOST).orElse(0);
        return depth.isPresent()
                && Math.abs(depth.getAsDouble() - 1) < LARGEST_DEPTH_ERROR
                && Math.abs(ghost) < LARGEST_GHOST_ERROR;
    }

    private static QualityScores withoutWires(QualityScores scores) {
        Map<QualityMetric, Double> kept = new EnumMap<>(scores.values());
        kept.keySet().removeAll(WIRES);
        return new QualityScores(kept);
    }

    /** Mean over the scenes that are wanted, not a number if none of them has the figure. */
    double value(QualityMetric metric, IntPredicate wanted) {
        return IntStream.range(0, each.size())
                .filter(wanted)
                .mapToObj(i -> each.get(i).value(metric))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average()
                .orElse(Double.NaN);
    }

    double value(QualityMetric metric) {
        return scores.value(metric).orElse(Double.NaN);
    }
}
