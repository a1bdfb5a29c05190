package org.clearcine.core.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.PixelFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImagingChainTest {

    private static final FrameSize SIZE = new FrameSize(64, 96);

    private static SceneFormat format(int frames) {
        return new SceneFormat(SIZE, frames, 15, 0.3);
    }

    @Test
    void leavesThreePercentInTheFirstFrameAfterTheBeamIsOff() {
        SimulatedLoop loop =
                new SimulatedLoop(new FlatScene(format(12), i -> i < 6 ? 1 : 0), ImagingChain.flatPanel(100), 1);
        double on = loop.exposure(5).clean().value(0) - 64;
        double first = (loop.exposure(6).clean().value(0) - 64) / on;
        double second = (loop.exposure(7).clean().value(0) - 64) / on;

        assertTrue(first > 0.025 && first < 0.034, "first lag frame " + first);
        assertTrue(second < first && second > 0.3 * first, "second lag frame " + second);
    }

    @Test
    void keepsASteadySignalThroughBlurScatterAndLag() {
        SimulatedLoop loop = new SimulatedLoop(new FlatScene(format(8), i -> 0.5), ImagingChain.flatPanel(100), 1);

        for (int i = 0; i < 8; i++) {
            Frame clean = loop.exposure(i).clean();
            assertEquals(64 + 0.5 * 2600, clean.value(0), 0.2);
            assertEquals(64 + 0.5 * 2600, clean.value(SIZE.pixelCount() - 1), 0.2);
        }
    }

    @Test
    void givesTheSameFramesInWhateverOrderTheyAreRead() {
        FlatScene scene = new FlatScene(format(40), i -> 0.4 + 0.01 * i);
        SimulatedLoop forward = new SimulatedLoop(scene, ImagingChain.flatPanel(50), 8);
        List<Exposure> expected = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            expected.add(forward.exposure(i));
        }
        SimulatedLoop jumping = new SimulatedLoop(scene, ImagingChain.flatPanel(50), 8);
        for (int index : new int[] {25, 3, 39, 38, 16, 0, 17, 5, 31}) {
            assertEquals(expected.get(index), jumping.exposure(index), "frame " + index);
        }
        for (int index = 39; index >= 0; index--) {
            assertEquals(expected.get(index), forward.exposure(index), "backwards, frame " + index);
        }
    }

    @Test
    void keepsTheBrightnessAtAnotherDose() {
        ImagingChain chain = ImagingChain.flatPanel(400);

        assertEquals(chain.peak(), chain.withQuanta(30).peak(), 1e-9);
        assertEquals(30, chain.withQuanta(30).quanta());
    }

    @ParameterizedTest
    @EnumSource(DisplayTransform.class)
    void mapsTheRangeOntoItselfAndRises(DisplayTransform transform) {
        assertEquals(0, transform.apply(0, 4095), 1);
        assertEquals(4095, transform.apply(4095, 4095), 1);
        for (int value = 1; value < 4096; value++) {
            assertTrue(transform.apply(value, 4095) > transform.apply(value - 1, 4095), "at " + value);
        }
    }

    @Test
    void leavesAPatternThatStandsStillWhereCalibrationIsImperfect() {
        ImagingChain chain =
                ImagingChain.flatPanel(100).withDetector(new ImagingChain.Detector(0.5, 0.93, false, 1.5, 0.004));
        SimulatedLoop loop = new SimulatedLoop(new FlatScene(format(3), i -> 0.5), chain, 4);
        Frame first = loop.exposure(0).clean();
        double squares = 0;
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            squares += Math.pow((first.value(i) - 64) / 1300 - 1, 2) / SIZE.pixelCount();
        }

        assertEquals(0.004, Math.sqrt(squares), 0.0003);
        assertEquals(first, loop.exposure(2).clean());
    }

    @Test
    void storesEightBitsForAnArchive() {
        ImagingChain.Storage storage = new ImagingChain.Storage(26, 64, 12, DisplayTransform.LOGARITHM, true);
        ImagingChain chain = ImagingChain.flatPanel(100).withStorage(storage);
        SimulatedLoop loop = new SimulatedLoop(new FlatScene(format(2), i -> 0.9), chain, 4);

        assertEquals(new PixelFormat(8, 8, false), loop.noisyLoop().pixelFormat());
        Frame noisy = loop.exposure(1).noisy();
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            assertTrue(noisy.value(i) >= 0 && noisy.value(i) <= 255 && noisy.value(i) == Math.rint(noisy.value(i)));
        }
    }

    @Test
    void refusesWhatNoDetectorHas() {
        assertThrows(IllegalArgumentException.class, () -> ImagingChain.flatPanel(0));
        assertThrows(IllegalArgumentException.class, () -> new ImagingChain.Detector(0.5, 1.2, false, 1));
        assertThrows(IllegalArgumentException.class, () -> new ImagingChain.Scatter(-0.1, 40));
        assertThrows(
                IllegalArgumentException.class,
                () -> new ImagingChain.Storage(1, 64, 20, DisplayTransform.NONE, false));
    }

    @Test
    void spreadsAnEdgeByItsModulationTransfer() {
        Scene edge = new Scene() {
            @Override
            public String name() {
                return "edge";
            }

            @Override
            public SceneFormat format() {
                return ImagingChainTest.format(1);
            }

            @Override
            public float[] transmission(int index) {
                float[] values = new float[SIZE.pixelCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = i % SIZE.columns() < 48 ? 0.2f : 0.8f;
                }
                return values;
            }

            @Override
            public FrameTruth truth(int index) {
                return FrameTruth.EMPTY;
            }
        };
        ImagingChain chain = ImagingChain.flatPanel(100).withScatter(new ImagingChain.Scatter(0, 40));
        Frame clean = new SimulatedLoop(edge, chain, 1).exposure(0).clean();

        double modulus = transfer(clean, 32, 1 / (8 * 0.3));
        double expected = 1 / (1 + 0.5 / (8 * 0.3 * 8 * 0.3));
        assertEquals(expected, modulus, 0.03, "transfer at an eighth of the sampling frequency");
    }

    /** Modulus of the line spread's transform at a frequency, from one row across the edge, less the sampling's own. */
    private static double transfer(Frame frame, int row, double cyclesPerMillimetre) {
        double real = 0;
        double imaginary = 0;
        double sum = 0;
        for (int column = 36; column < 60; column++) {
            double spread = frame.value(row, column + 1) - frame.value(row, column);
            double phase = 2 * Math.PI * cyclesPerMillimetre * 0.3 * column;
            real += spread * Math.cos(phase);
            imaginary += spread * Math.sin(phase);
            sum += spread;
        }
        double sinc = Math.sin(Math.PI / 8) / (Math.PI / 8);
        return Math.hypot(real, imaginary) / sum / sinc;
    }
}
