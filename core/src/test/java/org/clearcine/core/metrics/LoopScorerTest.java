package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class LoopScorerTest {

    private final Frame clean = TestFrames.draw(40, 50, (x, y) -> 100 + 10 * x);

    @Test
    void scoresOnlyTheFramesThatCount() {
        LoopScorer scorer = new LoopScorer(LoopTruth.withoutObjects(0, 1, 3), 600);
        scorer.add(0, clean, clean, TestFrames.flat(40, 50, 0));
        scorer.add(1, clean, clean, TestFrames.mix(clean, TestFrames.draw(40, 50, (x, y) -> 120 + 10 * x), 0.5));
        scorer.add(2, clean, clean, TestFrames.mix(clean, TestFrames.draw(40, 50, (x, y) -> 80 + 10 * x), 0.5));
        scorer.add(3, clean, clean, TestFrames.flat(40, 50, 0));
        assertEquals(
                20 * Math.log10(60), scorer.scores().value(QualityMetric.PSNR).orElseThrow(), 1e-6);
    }

    @Test
    void asksForTheFrameBeforeTheFirstScoredOne() {
        LoopScorer scorer = new LoopScorer(LoopTruth.withoutObjects(0, 5, 6), 600);
        assertThrows(IllegalStateException.class, () -> scorer.add(5, clean, clean, clean));
    }

    @Test
    void leavesOutFiguresThatHaveNoMeaningForALoop() {
        LoopScorer scorer = new LoopScorer(LoopTruth.withoutObjects(0, 1, 2), 600);
        scorer.add(0, clean, clean, clean);
        scorer.add(1, clean, clean, TestFrames.withNoise(clean, 5, 1));
        QualityScores scores = scorer.scores();
        assertTrue(scores.value(QualityMetric.PSNR).isPresent());
        assertFalse(scores.value(QualityMetric.WIRE_DEPTH).isPresent());
        assertFalse(scores.value(QualityMetric.DISK_CNR).isPresent());
    }

    @Test
    void averagesEachFigureOverTheLoopsThatHaveIt() {
        QualityScores withWire = new QualityScores(Map.of(QualityMetric.PSNR, 30.0, QualityMetric.WIRE_DEPTH, 0.8));
        QualityScores without = new QualityScores(Map.of(QualityMetric.PSNR, 40.0));
        QualityScores mean = QualityScores.meanOf(List.of(withWire, without));
        assertEquals(OptionalDouble.of(35), mean.value(QualityMetric.PSNR));
        assertEquals(OptionalDouble.of(0.8), mean.value(QualityMetric.WIRE_DEPTH));
    }
}
