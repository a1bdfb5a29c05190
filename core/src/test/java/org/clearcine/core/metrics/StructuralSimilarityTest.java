package org.clearcine.core.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.clearcine.core.frame.Frame;
import org.junit.jupiter.api.Test;

class StructuralSimilarityTest {

    private static final double RANGE = 255;
    private static final double SCIKIT_IMAGE = 0.9700150488497762;

    @Test
    void isOneForTheSameFrame() {
        Frame frame = pattern(0);
        assertEquals(1, new StructuralSimilarity(RANGE).of(frame, frame), 1e-12);
    }

    @Test
    void comparesFlatFramesByTheirMeansAlone() {
        double c1 = Math.pow(0.01 * RANGE, 2);
        double expected = (2 * 100 * 150 + c1) / (100 * 100 + 150 * 150 + c1);
        Frame dark = TestFrames.flat(32, 40, 100);
        Frame bright = TestFrames.flat(32, 40, 150);
        assertEquals(expected, new StructuralSimilarity(RANGE).of(dark, bright), 1e-9);
    }

    /**
     * Golden value of scikit-image 0.19.3: {@code structural_similarity(a, b, gaussian_weights=True, sigma=1.5,
     * use_sample_covariance=False, data_range=255)} on the same patterns.
     */
    @Test
    void agreesWithScikitImage() {
        assertEquals(SCIKIT_IMAGE, new StructuralSimilarity(RANGE).of(pattern(0), pattern(1)), 1e-6);
    }

    @Test
    void fallsAsNoiseGrows() {
        StructuralSimilarity similarity = new StructuralSimilarity(RANGE);
        Frame clean = pattern(0);
        double little = similarity.of(clean, TestFrames.withNoise(clean, 5, 3));
        double much = similarity.of(clean, TestFrames.withNoise(clean, 25, 3));
        assertTrue(much < little && little < 1, much + " and " + little);
    }

    @Test
    void hasNoValueForAFrameSmallerThanItsWindow() {
        Frame small = TestFrames.flat(10, 40, 1);
        assertTrue(Double.isNaN(new StructuralSimilarity(RANGE).of(small, small)));
    }

    /** Whole numbers from integer arithmetic, so that any language draws the same pattern. */
    private static Frame pattern(int disturbance) {
        return TestFrames.draw(
                48, 64, (x, y) -> (x * 7 + y * 13 + x * y) % 256 / 2 + disturbance * ((x * 31 + y * 17) % 23));
    }
}
