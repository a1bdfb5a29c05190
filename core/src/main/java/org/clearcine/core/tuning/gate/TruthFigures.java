package org.clearcine.core.tuning.gate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * @param psnr of each scene
 * @param detailKept how much of the clean picture's fine structure is in the result: the slope of the result's fine structure
 *     over the clean one's, 1 where nothing was smoothed away; the smallest over the scenes
 */
record TruthFigures(QualityScores scores, List<Double> psnr, double detailKept) {

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
            all.add(scorer.scores());
            psnr.add(scorer.scores().value(QualityMetric.PSNR).orElse(Double.NaN));
            detail = Math.min(detail, products / squares);
        }
        return new TruthFigures(QualityScores.meanOf(all), List.copyOf(psnr), detail);
    }

    double value(QualityMetric metric) {
        return scores.value(metric).orElse(Double.NaN);
    }
}
