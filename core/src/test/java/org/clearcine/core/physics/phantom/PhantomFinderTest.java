package org.clearcine.core.physics.phantom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.progress.CancelledException;
import org.clearcine.core.progress.ProgressMonitor;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.clearcine.core.simulate.draw.Randomness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhantomFinderTest {

    private static final FrameSize SIZE = new FrameSize(360, 360);

    @ParameterizedTest
    @CsvSource(textBlock = """
            TOR 18FG-like,   172, 190, 0.70, 1.9
            TOR 18FG-like,   185, 170, 3.60, 1.5
            NEMA XR 21-like, 190, 176, 0.20, 5.5
            TO.10-like,      180, 178, 0.10, 1.55
            """)
    void findsThePhantomOfTheSimulator(String name, double x, double y, double angle, double scale)
            throws IOException, CancelledException {
        PlacedPhantom truth = PlacedPhantom.of(PhantomLayouts.named(name).orElseThrow(), x, y, angle, scale);
        SimulatedLoop loop = new SimulatedLoop(
                new PhantomScene(new SceneFormat(SIZE, 8, 15, 0.3), truth, 0.2), ImagingChain.flatPanel(200), 3);
        PhantomFinder.Found found = PhantomFinder.find(truth.layout(), loop.noisy(), ProgressMonitor.NONE)
                .orElseThrow();
        assertTrue(found.confidence() > 0.5, "confidence " + found.confidence());
        for (int i = 0; i < 3; i++) {
            double[] expected = truth.landmarks()[i];
            double[] placed = found.placed().landmarks()[i];
            assertEquals(0, Math.hypot(expected[0] - placed[0], expected[1] - placed[1]), 2.5, "landmark " + i);
        }
    }

    @ParameterizedTest
    @CsvSource("TOR 18FG-like")
    void findsNothingWhereThereIsOnlyNoise(String name) throws IOException, CancelledException {
        Randomness random = Randomness.of(2, 2);
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.gaussian(1000, 20);
        }
        Optional<PhantomFinder.Found> found = PhantomFinder.find(
                PhantomLayouts.named(name).orElseThrow(),
                new FrameList(List.of(Frame.owning(SIZE, values))),
                ProgressMonitor.NONE);
        assertTrue(
                found.isEmpty() || found.get().confidence() < 0.5,
                () -> "confidence " + found.get().confidence());
    }
}
