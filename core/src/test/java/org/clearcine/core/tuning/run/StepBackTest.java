package org.clearcine.core.tuning.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.clearcine.core.network.Tensor;
import org.junit.jupiter.api.Test;

class StepBackTest {

    private static final Map<String, Tensor> PARENT = Map.of("w", new Tensor(new long[] {2}, new float[] {1, -2}));
    private static final Map<String, Tensor> LEARNED = Map.of("w", new Tensor(new long[] {2}, new float[] {3, -2}));

    private final List<Double> tried = new ArrayList<>();

    private double best(double passesUpTo, boolean gains) throws Exception {
        return StepBack.best(
                share -> {
                    tried.add(share);
                    return share;
                },
                share -> share <= passesUpTo,
                share -> gains);
    }

    @Test
    void whatPassesWholeIsTakenWhole() throws Exception {
        assertEquals(1, best(1, true));
        assertEquals(List.of(1.0), tried);
    }

    @Test
    void elseTheLargestPartThatPasses() throws Exception {
        assertEquals(0.75, best(0.8, true));
        assertEquals(List.of(1.0, 0.75), tried);
    }

    @Test
    void whereNoPartPassesTheWholeIsRefused() throws Exception {
        assertEquals(1, best(0, true));
        assertEquals(List.of(1.0, 0.75, 0.5), tried);
    }

    @Test
    void whatGainsNothingIsNotTriedInParts() throws Exception {
        assertEquals(1, best(0.8, false));
        assertEquals(List.of(1.0), tried);
    }

    @Test
    void aPartLiesOnTheStraightWay() {
        assertArrayEquals(
                new float[] {1, -2},
                StepBack.between(PARENT, LEARNED, 0).get("w").values());
        assertArrayEquals(
                new float[] {2.5f, -2},
                StepBack.between(PARENT, LEARNED, 0.75).get("w").values());
        assertArrayEquals(
                new float[] {3, -2},
                StepBack.between(PARENT, LEARNED, 1).get("w").values());
    }
}
