package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class WireSharpnessTest {

    private static final double BEFORE = 35;
    private static final double NOW = 56;

    @Test
    void findsAWireAsDeepWideAndWhereItIs() {
        QualityScores scores = score(TestFrames.wireAt(NOW, 1.5));
        assertEquals(1, value(scores, QualityMetric.WIRE_DEPTH), 1e-9);
        assertEquals(1, value(scores, QualityMetric.WIRE_FWHM), 1e-9);
        assertEquals(0, value(scores, QualityMetric.WIRE_GHOST), 1e-9);
        assertEquals(0, value(scores, QualityMetric.WIRE_SHIFT), 1e-9);
    }

    @Test
    void halvesTheDepthOfAWireOfHalfContrast() {
        QualityScores scores = score(TestFrames.mix(TestFrames.wireAt(NOW, 1.5), TestFrames.flat(64, 96, 1000), 0.5));
        assertEquals(0.5, value(scores, QualityMetric.WIRE_DEPTH), 1e-6);
        assertEquals(0.5, value(scores, QualityMetric.WIRE_DEPTH_EACH), 1e-6);
        assertEquals(1, value(scores, QualityMetric.WIRE_FWHM), 1e-6);
    }

    /** A strong wire that is kept and one of a quarter of its contrast that is lost: together 0.8 is there, each alike half. */
    @Test
    void countsAStrongWireMoreInTheDepthOfAllTogether() {
        Frame strong = TestFrames.wireAt(24, 1.5);
        Frame faint = TestFrames.mix(TestFrames.flat(64, 96, 1000), TestFrames.wireAt(72, 1.5), 0.25);
        Frame clean = TestFrames.draw(64, 96, (x, y) -> strong.value(y, x) + faint.value(y, x) - 1000);
        List<CentreLine> lines = List.of(vertical(24), vertical(72));
        WireSharpness sharpness = new WireSharpness(new LoopTruth(0, List.of(lines, lines), List.of(), 1, 2));
        sharpness.add(new ScoredFrame(0, clean, clean, strong), new ScoredFrame(1, clean, clean, strong));
        QualityScores scores = new QualityScores(sharpness.result());
        assertEquals(0.8, value(scores, QualityMetric.WIRE_DEPTH), 1e-4);
        assertEquals(0.5, value(scores, QualityMetric.WIRE_DEPTH_EACH), 1e-4);
    }

    @Test
    void measuresTheShareThatStayedBehindAsGhost() {
        Frame delayed = TestFrames.mix(TestFrames.wireAt(NOW, 1.5), TestFrames.wireAt(BEFORE, 1.5), 0.3);
        assertEquals(0.3, value(score(delayed), QualityMetric.WIRE_GHOST), 1e-3);
    }

    @Test
    void widensWithAGaussianBlurAsTheSquaresAdd() {
        double blurred = Math.hypot(1.5, 1.0);
        QualityScores scores = score(TestFrames.wireAt(NOW, blurred));
        assertEquals(blurred / 1.5, value(scores, QualityMetric.WIRE_FWHM), 0.01);
    }

    @Test
    void measuresTheWidthOfAGaussianWireInPixels() {
        WireProfile profile = new WireProfile();
        profile.add(WireProfile.across(TestFrames.wireAt(NOW, 1.5), new LinePlace(NOW, 30, 1, 0)));
        assertEquals(2 * Math.sqrt(2 * Math.log(2)) * 1.5, profile.fullWidth().orElseThrow(), 0.03);
    }

    @Test
    void seesAWireThatWasPulledAside() {
        assertEquals(0.75, value(score(TestFrames.wireAt(NOW + 0.75, 1.5)), QualityMetric.WIRE_SHIFT), 0.02);
    }

    @Test
    void dividesTheDipByTheDeviationOfTheErrorBesideIt() {
        Frame clean = TestFrames.wireAt(NOW, 1.5);
        Frame output = TestFrames.draw(64, 96, (x, y) -> clean.value(y, x) + (y % 8 < 4 ? 20 : -20));
        assertEquals(400 / 20.0, value(score(output), QualityMetric.WIRE_CNR), 0.8);
    }

    @Test
    void hasNoFiguresForALoopWithoutWires() {
        Frame frame = TestFrames.wireAt(NOW, 1.5);
        WireSharpness sharpness = new WireSharpness(LoopTruth.withoutObjects(0, 1, 2));
        sharpness.add(new ScoredFrame(0, frame, frame, frame), new ScoredFrame(1, frame, frame, frame));
        assertTrue(sharpness.result().isEmpty());
    }

    @Test
    void leavesOutPlacesWhoseProfileWouldLeaveTheFrame() {
        CentreLine border = CentreLine.of(new double[] {5, 5}, new double[] {0, 63});
        Frame frame = TestFrames.wireAt(5, 1.5);
        WireTrack track = new WireTrack();
        track.add(new ScoredFrame(1, frame, frame, frame), border, border);
        assertTrue(track.result().isEmpty());
    }

    private static QualityScores score(Frame output) {
        List<List<CentreLine>> wires = new ArrayList<>();
        wires.add(List.of(vertical(BEFORE)));
        wires.add(List.of(vertical(NOW)));
        WireSharpness sharpness = new WireSharpness(new LoopTruth(0, wires, List.of(), 1, 2));
        Frame before = TestFrames.wireAt(BEFORE, 1.5);
        Frame clean = TestFrames.wireAt(NOW, 1.5);
        sharpness.add(new ScoredFrame(0, before, before, before), new ScoredFrame(1, clean, clean, output));
        return new QualityScores(sharpness.result());
    }

    private static CentreLine vertical(double column) {
        return CentreLine.of(new double[] {column, column}, new double[] {-10, 80});
    }

    private static double value(QualityScores scores, QualityMetric metric) {
        return scores.value(metric).orElseThrow();
    }
}
