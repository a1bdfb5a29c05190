package org.clearcine.core.physics.sharpness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.junit.jupiter.api.Test;

class WireSeriesTest {

    private static final FrameSize SIZE = new FrameSize(40, 200);

    private static Frame wire(double x, double depth, double sigma) {
        float[] values = new float[SIZE.pixelCount()];
        for (int i = 0; i < values.length; i++) {
            double d = (i % 200 - x) / sigma;
            values[i] = (float) (1000 + 0.3 * (i % 200) - depth * Math.exp(-d * d / 2));
        }
        return Frame.owning(SIZE, values);
    }

    private static Frame mixed(Frame a, Frame b, double part) {
        float[] values = a.toArray();
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) ((1 - part) * values[i] + part * b.value(i));
        }
        return Frame.owning(SIZE, values);
    }

    @Test
    void findsContrastAndWidthOfAStillWire() {
        WireSeries series = new WireSeries(new ProfileLine(20, 20, 180, 20, 3), 1);
        for (int t = 0; t < 10; t++) {
            series.add(wire(100, 200, 1.5), wire(100, 150, 2.25));
        }
        WireSeries.Speed still = series.bySpeed().get(0);
        assertEquals(0.75, still.contrast().value(), 0.02);
        assertEquals(1.5, still.width().value(), 0.05);
        assertEquals(2.3548 * 1.5, still.raw().width().value(), 0.1);
        assertEquals(0, still.shift().value(), 0.05);
        assertTrue(!still.ghost().isKnown());
    }

    @Test
    void findsTheGhostOfARecursiveFilter() {
        WireSeries series = new WireSeries(new ProfileLine(20, 20, 180, 20, 3), 1);
        double a = 0.3;
        Frame memory = wire(35, 200, 1.5);
        for (int t = 0; t < 10; t++) {
            Frame raw = wire(35 + 14 * t, 200, 1.5);
            memory = mixed(raw, memory, a);
            series.add(raw, memory);
        }
        List<WireSeries.Speed> speeds = series.bySpeed();
        assertEquals(1, speeds.size());
        WireSeries.Speed fast = speeds.get(0);
        assertEquals(14, fast.speed(), 0.1);
        assertEquals(1 - a, fast.contrast().value(), 0.05);
        assertEquals(a * (1 - a), fast.ghost().value(), 0.05);
    }

    @Test
    void seesAWireThatLagsBehind() {
        WireSeries series = new WireSeries(new ProfileLine(20, 20, 180, 20, 2), 1);
        for (int t = 0; t < 12; t++) {
            series.add(wire(50 + 2 * t, 200, 1.5), wire(49 + 2 * t, 200, 1.5));
        }
        assertEquals(-1, series.bySpeed().get(0).shift().value(), 0.1);
    }
}
