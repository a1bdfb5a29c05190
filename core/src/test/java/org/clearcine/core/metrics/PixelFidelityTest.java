package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class PixelFidelityTest {

    private static final double PEAK = 2000;

    @Test
    void givesTwentyDecibelsForAGaussianErrorOfATenthOfThePeak() {
        QualityScores scores = scoreNoise(200);
        assertEquals(20, value(scores, QualityMetric.PSNR), 0.05);
        assertEquals(20, value(scores, QualityMetric.EDGE_PSNR), 0.3);
        assertEquals(20, value(scores, QualityMetric.FLICKER_PSNR), 0.1);
    }

    @Test
    void fallsBySixDecibelsWhenTheErrorDoubles() {
        double once = value(scoreNoise(20), QualityMetric.PSNR);
        double twice = value(scoreNoise(40), QualityMetric.PSNR);
        assertEquals(20 * Math.log10(2), once - twice, 1e-3);
    }

    @Test
    void countsAnErrorAtTheEdgeInTheEdgeFigure() {
        Frame clean = TestFrames.draw(100, 100, (x, y) -> x < 50 ? 100 : 1100);
        Frame output = TestFrames.draw(100, 100, (x, y) -> clean.value(y, x) + (x == 49 || x == 50 ? 100 : 0));
        QualityScores scores = score(clean, clean, output, output);
        assertEquals(10 * Math.log10(PEAK * PEAK / (100 * 100 * 0.02)), value(scores, QualityMetric.PSNR), 1e-6);
        assertTrue(value(scores, QualityMetric.EDGE_PSNR) < value(scores, QualityMetric.PSNR) - 10);
    }

    @Test
    void countsOnlyWhatMovesInTheMotionFigure() {
        Frame before = TestFrames.flat(100, 100, 1000);
        Frame after = TestFrames.draw(100, 100, (x, y) -> y == 3 ? 500 : 1000);
        Frame smeared = TestFrames.draw(100, 100, (x, y) -> y == 3 ? 700 : 1000);
        QualityScores scores = score(before, after, before, smeared);
        assertEquals(10 * Math.log10(PEAK * PEAK / (200 * 200)), value(scores, QualityMetric.MOTION_PSNR), 1e-6);
    }

    @Test
    void hasNoMotionFigureWhereNothingMoves() {
        Frame clean = TestFrames.flat(64, 64, 1000);
        Frame output = TestFrames.withNoise(clean, 10, 1);
        assertTrue(score(clean, clean, output, output)
                .value(QualityMetric.MOTION_PSNR)
                .isEmpty());
    }

    @Test
    void doesNotCallASteadyErrorFlicker() {
        Frame clean = TestFrames.draw(64, 64, (x, y) -> 10 * x);
        Frame output = TestFrames.withNoise(clean, 10, 1);
        QualityScores scores = score(clean, clean, output, output);
        assertEquals(Double.POSITIVE_INFINITY, value(scores, QualityMetric.FLICKER_PSNR));
    }

    private static QualityScores scoreNoise(double deviation) {
        Frame clean = TestFrames.draw(256, 256, (x, y) -> 100 + 5 * x + 3 * y);
        return score(
                clean, clean, TestFrames.withNoise(clean, deviation, 1), TestFrames.withNoise(clean, deviation, 2));
    }

    private static QualityScores score(Frame cleanBefore, Frame clean, Frame outputBefore, Frame output) {
        PixelFidelity fidelity = new PixelFidelity(PEAK);
        fidelity.add(
                new ScoredFrame(0, cleanBefore, cleanBefore, outputBefore), new ScoredFrame(1, clean, clean, output));
        return new QualityScores(fidelity.result());
    }

    private static double value(QualityScores scores, QualityMetric metric) {
        return scores.value(metric).orElseThrow();
    }
}
