package org.clearcine.core.physics.dose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.report.Provenance;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.SceneFormat;
import org.junit.jupiter.api.Test;

class DoseCurveTest {

    @Test
    void rawGainsAboutTheRootOfTheDose() throws IOException, CancelledException {
        List<DosePoint> points = DoseCurve.measure(
                new DoseRequest(
                        List.of("object"),
                        List.of(20.0, 80.0),
                        List.of(),
                        new Targets(4, 0.08, 1, 4),
                        new SceneFormat(new FrameSize(192, 192), 20, 15, 0.3),
                        3),
                ProgressMonitor.NONE);
        assertEquals(2, points.size());
        DosePoint low = points.get(0);
        DosePoint high = points.get(1);
        assertEquals(1, low.contrastKept(), 0.1);
        // Quantum noise alone gives 2, electronic noise alone 4; behind the plate there is some of both.
        double gain = high.contrastToNoise() / low.contrastToNoise();
        assertTrue(gain > 1.95 && gain < 2.6, "CNR " + gain);
        double index = high.detectability().value() / low.detectability().value();
        assertTrue(index > 1.5 && index < 3.2, "index " + index);
        assertTrue(high.psnr() > low.psnr() + 5);
    }

    private static DosePoint point(String method, double dose, double index) {
        return new DosePoint("object", method, dose, new Estimate(index, index - 0.1, index + 0.1), 1, 1, 1, 30);
    }

    @Test
    void theGapIsWhereTheRawCurveIsAsHigh() {
        List<DosePoint> points = List.of(
                point("raw", 10, 1),
                point("raw", 40, 2),
                point("raw", 160, 4),
                point("base", 10, 2),
                point("base", 40, 1));
        List<EqualDetectability> gaps = EqualDetectability.of(points);
        assertEquals(40, gaps.get(0).rawNanogray().value(), 1e-9);
        assertEquals(0.75, gaps.get(0).saving().value(), 1e-9);
        assertTrue(gaps.get(0).saving().low() < 0.75 && gaps.get(0).saving().high() > 0.75);
        assertEquals(-3, gaps.get(1).saving().value(), 1e-9, "denoising may make it worse, and then it says so");
        assertFalse(EqualDetectability.of(List.of(point("raw", 10, 1), point("raw", 40, 2), point("base", 40, 3)))
                .get(0)
                .saving()
                .isKnown());
    }

    @Test
    void everyTableSaysThatItIsAPhantomEstimate() {
        DoseText text = new DoseText(
                List.of(point("raw", 10, 1), point("raw", 40, 2), point("base", 10, 1.5)),
                Provenance.of("ClearCine 1"));
        assertTrue(text.csv().contains("phantom estimate"));
        assertTrue(text.markdown().contains("phantom estimate"));
        assertTrue(text.plots().stream().allMatch(plot -> plot.title().contains("phantom estimate")));
    }

    @Test
    void nanograyAndQuantaAgreeWithTheScoreboard() {
        assertEquals(400, DetectorDose.quanta(110), 1e-9);
        assertEquals(27.5, DetectorDose.nanogray(100), 1e-9);
    }
}
