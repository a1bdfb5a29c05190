package org.clearcine.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class PlainUNetTest {

    @Test
    void keepsTheSizeAndSendsAGradientToEveryArray() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 3);
            PlainUNet network = new PlainUNet(set, 1, 4);
            set.all().forEach(each -> each.value().setRequiresGradient(true));
            Pass pass = Pass.forTraining(scope.arrays(), Precision.FLOAT32, new Casts(scope.arrays()));
            float[] values = new float[32 * 48];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) Math.sin(0.37 * i);
            }
            try (GradientCollector collector = TorchRuntime.engine().newGradientCollector()) {
                NDArray result = network.forward(scope.arrays().create(values, new Shape(1, 1, 32, 48)), pass);
                assertEquals(new Shape(1, 1, 32, 48), result.getShape());
                collector.backward(result.sub(1).square().mean());
            }
            for (Parameter each : set.all()) {
                assertTrue(each.value().getGradient().abs().max().getFloat() > 0, each.name());
            }
        }
    }

    @Test
    void hasThePapersSizeAtThePapersWidth() throws Exception {
        try (NativeScope scope = NativeScope.open()) {
            ParameterSet set = new ParameterSet(scope.arrays(), 1);
            new PlainUNet(set, 1, 64);
            double millions = set.size() / 1e6;
            assertTrue(millions > 28 && millions < 38, millions + " million values");
        }
    }
}
