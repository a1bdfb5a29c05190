package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.motion.FlowField;
import org.clearcine.core.network.ResultWindow.Result;
import org.junit.jupiter.api.Test;

/** Which frames' results are averaged: those two to either side, as far as there are any. */
class ResultWindowTest {

    private static final FrameSize SIZE = new FrameSize(16, 16);

    /** Results of 0, 0.001, 0.003, 0.007, 0.015 and 0.031 agree, and each mean tells of which it was made. */
    @Test
    void averagesTwoFramesToEitherSide() {
        assertEquals(List.of(4 / 3.0, 11 / 4.0, 26 / 5.0, 57 / 5.0, 56 / 4.0, 53 / 3.0), means(false));
    }

    @Test
    void averagesTheLastTwoFramesWhereNoneMayKnowOfALaterOne() {
        assertEquals(List.of(0.0, 1 / 2.0, 4 / 3.0, 11 / 3.0, 25 / 3.0, 53 / 3.0), means(true));
    }

    private static List<Double> means(boolean live) {
        ResultWindow window = new ResultWindow(SIZE, live);
        List<Double> means = new ArrayList<>();
        for (int index = 0; index < 6; index++) {
            window.add(result(index, 0.001f * ((1 << index) - 1)));
            while (window.waiting() > (live ? 0 : ResultWindow.REACH)) {
                means.add(next(window));
            }
        }
        while (window.waiting() > 0) {
            means.add(next(window));
        }
        return means;
    }

    private static double next(ResultWindow window) {
        return Math.rint(1e3 * 60 * window.takeMean()[100]) / 60;
    }

    private static Result result(int index, float value) {
        float[] values = new float[SIZE.pixelCount()];
        Arrays.fill(values, value);
        FlowField still = FlowField.still(SIZE);
        return new Result(index, Frame.owning(SIZE, values), still, still, new float[values.length], values.clone());
    }
}
