package org.clearcine.core.simulate.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSize;
import org.clearcine.core.simulate.ImagingChain;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SceneFormat;
import org.clearcine.core.simulate.SimulatedLoop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WireTruthTest {

    private static final SceneFormat FORMAT = new SceneFormat(new FrameSize(256, 256), 10, 15, 0.3);
    private static final int REACH = 12;
    private static final int SCALE = 6;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource(textBlock = """
        object, 1, 0.05
        object, 2, 0.05
        spine, 3, 0.15
        spine, 4, 0.15
        intervention, 1, 0.15
        intervention, 4, 0.15
        """)
    void liesInTheMiddleOfTheDipThatIsSeen(String name, long seed, double tolerancePixels) {
        SimulatedLoop loop = new SimulatedLoop(SceneCatalog.scene(name, FORMAT, seed), ImagingChain.flatPanel(100), 1);
        int wires = 0;
        for (int index = 2; index < 10; index += 3) {
            Frame clean = loop.exposure(index).clean();
            for (Polyline wire : loop.scene().truth(index).wires()) {
                List<Double> offsets = offsets(clean, wire);
                if (offsets.size() < 12) {
                    continue;
                }
                wires++;
                assertEquals(0, offsets.get(offsets.size() / 2), tolerancePixels, name + " frame " + index);
            }
        }
        assertTrue(wires > 0, "no wire was seen");
    }

    /** How far the dip lies beside the line at each of its points inside of the picture, in pixels, sorted. */
    private static List<Double> offsets(Frame frame, Polyline line) {
        return IntStream.range(1, line.pointCount() - 1)
                .filter(i -> Math.min(line.x(i), line.y(i)) > REACH
                        && Math.max(line.x(i), line.y(i)) < FORMAT.size().columns() - 1 - REACH)
                .mapToObj(i -> offset(profile(frame, line, i)))
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .sorted()
                .toList();
    }

    /** Values across the line in half pixels. */
    private static double[] profile(Frame frame, Polyline line, int i) {
        double dx = line.x(i + 1) - line.x(i - 1);
        double dy = line.y(i + 1) - line.y(i - 1);
        double norm = Math.max(1e-6, Math.hypot(dx, dy));
        double[] values = new double[2 * REACH + 1];
        for (int k = 0; k < values.length; k++) {
            double off = (k - REACH) / 2.0;
            values[k] = sample(frame, line.x(i) - off * dy / norm, line.y(i) + off * dx / norm);
        }
        return values;
    }

    /** Where the second difference over 3 pixels is largest, which slopes of the background do not move. */
    private static OptionalDouble offset(double[] profile) {
        double[] curvature = new double[profile.length];
        int best = SCALE + 1;
        for (int k = SCALE; k < profile.length - SCALE; k++) {
            curvature[k] = (profile[k - SCALE] + profile[k + SCALE]) / 2 - profile[k];
            best = curvature[k] > curvature[best] ? k : best;
        }
        if (best <= SCALE || best >= profile.length - SCALE - 1) {
            return OptionalDouble.empty();
        }
        double left = curvature[best - 1];
        double right = curvature[best + 1];
        double vertex = 0.5 * (left - right) / (left - 2 * curvature[best] + right);
        return OptionalDouble.of((best - REACH + vertex) / 2);
    }

    private static double sample(Frame frame, double x, double y) {
        int column = (int) x;
        int row = (int) y;
        double fx = x - column;
        double fy = y - row;
        double upper = frame.value(row, column) * (1 - fx) + frame.value(row, column + 1) * fx;
        double lower = frame.value(row + 1, column) * (1 - fx) + frame.value(row + 1, column + 1) * fx;
        return upper * (1 - fy) + lower * fy;
    }
}
