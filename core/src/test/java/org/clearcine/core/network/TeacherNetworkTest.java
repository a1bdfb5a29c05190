package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class TeacherNetworkTest {

    private static NDArray frames(NDManager arrays) {
        float[] values = new float[4 * 32 * 32];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(0.37 * i);
        }
        return arrays.create(values, new Shape(1, 4, 32, 32));
    }

    @Test
    void hasThePapersSizeAtThePapersWidth() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 1);
            new TeacherNetwork(set, 4, 64);
            double millions = set.size() / 1e6;
            assertTrue(millions > 33 && millions < 45, millions + " million values");
        }
    }

    @Test
    void givesOneFrameOfTheSameSizeThatDoesNotRunAway() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 2);
            TeacherNetwork teacher = new TeacherNetwork(set, 4, 4);
            Pass pass = Pass.forTraining(scope.arrays(), Precision.FLOAT32, new Casts(scope.arrays()));
            NDArray result = teacher.forward(frames(scope.arrays()), pass);
            assertEquals(new Shape(1, 1, 32, 32), result.getShape());
            assertTrue(result.abs().max().getFloat() < 10);
        }
    }

    @Test
    void sendsAGradientToEveryArray() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 3);
            TeacherNetwork teacher = new TeacherNetwork(set, 4, 4);
            set.all().forEach(each -> each.value().setRequiresGradient(true));
            Pass pass = Pass.forTraining(scope.arrays(), Precision.FLOAT32, new Casts(scope.arrays()));
            try (GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
                collector.backward(teacher.forward(frames(scope.arrays()), pass)
                        .sub(1)
                        .square()
                        .mean());
            }
            for (Parameter each : set.all()) {
                assertTrue(each.value().getGradient().abs().max().getFloat() > 0, each.name());
            }
        }
    }
}
