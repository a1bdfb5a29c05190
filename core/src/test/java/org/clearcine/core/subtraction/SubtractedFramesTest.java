package org.clearcine.core.subtraction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameList;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.frame.FrameSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubtractedFramesTest {

    private static final FrameSize SIZE = new FrameSize(24, 32);

    @Test
    void aMaskSubtractedFromItselfLeavesNothing() throws IOException {
        FrameSource loop = loop(3, (index, row, column) -> 100 + 7 * row + 3 * column);
        for (SubtractionDomain domain : SubtractionDomain.values()) {
            assertAll(0, new SubtractedFrames(loop, SubtractionPlan.ofMask(0, domain)).frame(2), 0);
        }
    }

    @Test
    void inTheLogarithmAVesselIsAsDarkBehindBoneAsBesideIt() throws IOException {
        // Bone lets a tenth through on the left, contrast medium 80 % of what would arrive, in the second frame.
        FrameSource loop = loop(2, (index, row, column) -> (column < 16 ? 200 : 2000) * (index == 1 ? 0.8 : 1));
        Frame dark = new SubtractedFrames(loop, SubtractionPlan.ofMask(0, SubtractionDomain.LOGARITHM)).frame(1);
        assertAll(1000 * Math.log(0.8), dark, 0.01);
        Frame plain = new SubtractedFrames(loop, SubtractionPlan.ofMask(0, SubtractionDomain.STORED)).frame(1);
        assertEquals(-40, plain.value(5, 5), 1e-3);
        assertEquals(-400, plain.value(5, 25), 1e-3);
    }

    @Test
    void aMaskOfSeveralFramesIsTheirMean() throws IOException {
        FrameSource loop = loop(4, (index, row, column) -> 100 + 10 * index);
        SubtractionPlan plan =
                SubtractionPlan.ofMask(0, SubtractionDomain.STORED).withMask(List.of(0, 1, 2));
        assertAll(130 - 110, new SubtractedFrames(loop, plan).frame(3), 1e-4);
    }

    @ParameterizedTest
    @CsvSource({"0.3, -0.7", "2, 3", "-1.5, 0", "0, 0.1"})
    void aRampThatMovedIsBroughtBackByTheShift(double down, double right) throws IOException {
        // The second frame is the first one moved; away from the border, the shifted mask is equal to it.
        FrameSource loop = loop(
                2,
                (index, row, column) ->
                        500 + 11 * (row - (index == 1 ? down : 0)) + 5 * (column - (index == 1 ? right : 0)));
        SubtractionPlan plan =
                SubtractionPlan.ofMask(0, SubtractionDomain.STORED).with(new MaskShift(down, right));
        Frame left = new SubtractedFrames(loop, plan).frame(1);
        for (int row = 4; row < SIZE.rows() - 4; row++) {
            for (int column = 4; column < SIZE.columns() - 4; column++) {
                assertEquals(0, left.value(row, column), 1e-3, row + ", " + column);
            }
        }
    }

    @Test
    void stepsOfATenthLeadBackExactly() {
        MaskShift shift = MaskShift.NONE;
        for (int i = 0; i < 7; i++) {
            shift = shift.plus(0.1, -0.1);
        }
        assertEquals("mask moved 0.7 px left, 0.7 px down", shift.inWords());
        for (int i = 0; i < 7; i++) {
            shift = shift.plus(-0.1, 0.1);
        }
        assertEquals(MaskShift.NONE, shift);
    }

    @Test
    void timeIntervalsTakeTheMaskFromBeforeAndStopAtTheBeginning() throws IOException {
        FrameSource loop = loop(6, (index, row, column) -> 100 + index * index);
        MaskRule rule = new MaskRule(MaskRule.Operation.TIME_INTERVAL, List.of(), List.of(), 2, 1);
        SubtractionPlan plan = new SubtractionPlan(List.of(rule), MaskShift.NONE, SubtractionDomain.STORED);
        SubtractedFrames subtracted = new SubtractedFrames(loop, plan);
        assertAll(25 - 9, subtracted.frame(5), 1e-4);
        assertAll(0, subtracted.frame(1), 0);
    }

    @Test
    void reversedIntervalsRunBackwards() {
        // PS3.3 C.7.6.10.1.1: offset, offset + 2, offset + 4 ... are subtracted from the numbers of the range.
        MaskRule rule = new MaskRule(
                MaskRule.Operation.REVERSED_TIME_INTERVAL, List.of(new MaskRule.Range(5, 9)), List.of(), 1, 1);
        assertEquals(List.of(4), rule.masksOf(5, 10));
        assertEquals(List.of(3), rule.masksOf(6, 10));
        assertEquals(List.of(0), rule.masksOf(9, 10));
        assertEquals(List.of(), rule.masksOf(4, 10), "outside of the range");
    }

    @Test
    void contrastFramesAreAveragedFromTheCurrentOneOn() throws IOException {
        FrameSource loop = loop(5, (index, row, column) -> 100 + 10 * index);
        MaskRule rule = new MaskRule(MaskRule.Operation.AVERAGE, List.of(), List.of(0), 0, 3);
        SubtractionPlan plan = new SubtractionPlan(List.of(rule), MaskShift.NONE, SubtractionDomain.STORED);
        assertAll(20, new SubtractedFrames(loop, plan).frame(1), 1e-4);
        assertAll(40, new SubtractedFrames(loop, plan).frame(4), 1e-4);
    }

    @Test
    void subtractingDoublesTheVarianceOfTheNoise() throws IOException {
        java.util.Random random = new java.util.Random(5);
        FrameSource loop = loop(2, (index, row, column) -> 1000 + 10 * random.nextGaussian());
        Frame difference = new SubtractedFrames(loop, SubtractionPlan.ofMask(0, SubtractionDomain.STORED)).frame(1);
        double squares = 0;
        for (int i = 0; i < SIZE.pixelCount(); i++) {
            squares += difference.value(i) * difference.value(i);
        }
        assertEquals(200, squares / SIZE.pixelCount(), 30);
    }

    @Test
    void thereIsNoLogarithmOfNothing() throws IOException {
        FrameSource loop = loop(2, (index, row, column) -> index == 0 ? 0 : -5);
        assertAll(0, new SubtractedFrames(loop, SubtractionPlan.ofMask(0, SubtractionDomain.LOGARITHM)).frame(1), 0);
    }

    @Test
    void aFrameThatDoesNotExistIsRefused() {
        FrameSource loop = loop(2, (index, row, column) -> 1);
        SubtractedFrames subtracted = new SubtractedFrames(loop, SubtractionPlan.ofMask(0, SubtractionDomain.STORED));
        assertThrows(IndexOutOfBoundsException.class, () -> subtracted.frame(2));
    }

    private interface Scene {
        double at(int index, int row, int column);
    }

    private static FrameSource loop(int frames, Scene scene) {
        List<Frame> list = new ArrayList<>();
        for (int index = 0; index < frames; index++) {
            float[] values = new float[SIZE.pixelCount()];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) scene.at(index, i / SIZE.columns(), i % SIZE.columns());
            }
            list.add(Frame.owning(SIZE, values));
        }
        return new FrameList(list);
    }

    private static void assertAll(double expected, Frame frame, double tolerance) {
        for (int i = 0; i < frame.size().pixelCount(); i++) {
            assertEquals(expected, frame.value(i), tolerance, "pixel " + i);
        }
    }
}
