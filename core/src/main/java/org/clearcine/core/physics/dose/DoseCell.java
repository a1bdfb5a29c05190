package org.clearcine.core.physics.dose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clearcine.core.frame.Frame;
import org.clearcine.core.frame.FrameSource;
import org.clearcine.core.metrics.CentreLine;
import org.clearcine.core.metrics.LoopScorer;
import org.clearcine.core.metrics.LoopTruth;
import org.clearcine.core.metrics.QualityMetric;
import org.clearcine.core.metrics.QualityScores;
import org.clearcine.core.physics.Estimate;
import org.clearcine.core.physics.detection.EyeFilter;
import org.clearcine.core.physics.detection.HotellingObserver;
import org.clearcine.core.physics.detection.LaguerreGauss;
import org.clearcine.core.simulate.Polyline;
import org.clearcine.core.simulate.SimulatedLoop;

/**
 * One scene at one dose, with and without targets: what an observer makes of each form of it.
 *
 * <p>The background is known exactly: the clean loop without targets is taken off, patches follow the targets as a pursuing eye does,
 * and channel outputs pass the eye's memory of 200 ms before they are samples. Both loops have noise of their own.
 */
final class DoseCell {

    private static final int CHANNELS = 4;

    private final SimulatedLoop absent;
    private final SimulatedLoop present;
    private final Targets targets;
    private final int columns;
    private final int rows;
    private final int count;
    private final List<Frame> cleanAbsent;
    private final List<Frame> cleanPresent;

    DoseCell(SimulatedLoop absent, SimulatedLoop present, Targets targets) {
        this.absent = absent;
        this.present = present;
        this.targets = targets;
        columns = absent.scene().format().size().columns();
        rows = absent.scene().format().size().rows();
        count = absent.scene().format().frameCount();
        cleanAbsent = frames(absent.clean());
        cleanPresent = frames(present.clean());
    }

    private static List<Frame> frames(FrameSource loop) {
        try {
            List<Frame> frames = new ArrayList<>();
            for (int i = 0; i < loop.frameCount(); i++) {
                frames.add(loop.frame(i));
            }
            return frames;
        } catch (IOException e) {
            throw new UncheckedIOException("a simulated loop cannot fail", e);
        }
    }

    /** Figures of a method that made these frames of the two noisy loops. */
    DosePoint judge(String method, double nanogray, List<Frame> outAbsent, List<Frame> outPresent) {
        QualityScores scores = scores(outAbsent);
        double[] disk = disk(outAbsent, outPresent);
        double cleanSignal = disk(cleanAbsent, cleanPresent)[0];
        return new DosePoint(
                absent.scene().name(),
                method,
                nanogray,
                detectability(outAbsent, outPresent),
                Math.abs(disk[0]) / disk[1],
                disk[0] / cleanSignal,
                scores.value(QualityMetric.WIRE_FWHM).orElse(Double.NaN),
                scores.value(QualityMetric.PSNR).orElse(Double.NaN));
    }

    private Estimate detectability(List<Frame> outAbsent, List<Frame> outPresent) {
        int side = 2 * (int) Math.ceil(2.5 * targets.radius()) + 1;
        LaguerreGauss channels = new LaguerreGauss(side, 2.6 * targets.radius(), CHANNELS);
        double rate = absent.scene().format().framesPerSecond();
        int eyeFrames = (int) Math.round(EyeFilter.STANDARD.frames(rate));
        double memory = (eyeFrames - 1.0) / (eyeFrames + 1.0);
        HotellingObserver observer = new HotellingObserver(CHANNELS);
        for (int site = 0; site < targets.count(); site++) {
            double[] one = new double[CHANNELS];
            double[] two = new double[CHANNELS];
            for (int t = 1; t < count; t++) {
                remember(one, channels.outputs(patch(outPresent, site, t, side)), t == 1 ? 0 : memory);
                remember(two, channels.outputs(patch(outAbsent, site, t, side)), t == 1 ? 0 : memory);
                if (t >= DoseRequest.RUN_IN && (t - DoseRequest.RUN_IN) % eyeFrames == 0) {
                    observer.add(one, two);
                }
            }
        }
        return observer.index(11);
    }

    private static void remember(double[] state, double[] news, double memory) {
        for (int j = 0; j < state.length; j++) {
            state[j] = memory * state[j] + (1 - memory) * news[j];
        }
    }

    /**
     * What is seen around a target beyond the clean loop without it, at whole pixels, over the signal of the background there: a
     * disk of one contrast is then as strong at every site.
     */
    private double[] patch(List<Frame> output, int site, int index, int side) {
        double[] patch = new double[side * side];
        int left = (int) Math.round(targets.x(site, index, columns)) - side / 2;
        int top = (int) Math.round(targets.y(site, rows)) - side / 2;
        double pedestal = absent.chain().storage().pedestal();
        double background = Math.max(
                1,
                cleanAbsent.get(index).value(clamped(top + side / 2, rows), clamped(left + side / 2, columns))
                        - pedestal);
        for (int i = 0; i < patch.length; i++) {
            int row = clamped(top + i / side, rows);
            int column = Math.max(0, Math.min(columns - 1, left + i % side));
            patch[i] = output.get(index).value(row, column)
                    - cleanAbsent.get(index).value(row, column);
        }
        return patch;
    }

    private static int clamped(int at, int count) {
        return Math.max(0, Math.min(count - 1, at));
    }

    /** Mean difference within the disks, and the deviation of a pixel there in one frame. */
    private double[] disk(List<Frame> without, List<Frame> with) {
        double signal = 0;
        double squares = 0;
        long pixels = 0;
        double reach = targets.radius() * 0.7;
        for (int t = DoseRequest.RUN_IN; t < count; t++) {
            for (int site = 0; site < targets.count(); site++) {
                double x = targets.x(site, t, columns);
                double y = targets.y(site, rows);
                for (int row = (int) Math.ceil(y - reach); row <= y + reach; row++) {
                    for (int column = (int) Math.ceil(x - reach); column <= x + reach; column++) {
                        if (Math.hypot(column - x, row - y) <= reach) {
                            double clean = cleanAbsent.get(t).value(row, column);
                            signal += with.get(t).value(row, column) - clean;
                            double error = without.get(t).value(row, column) - clean;
                            squares += error * error;
                            pixels++;
                        }
                    }
                }
            }
        }
        return new double[] {signal / pixels, Math.sqrt(squares / pixels)};
    }

    private QualityScores scores(List<Frame> output) {
        List<List<CentreLine>> wires = absent.truth().frames().stream()
                .map(frame -> frame.wires().stream().map(DoseCell::centreLine).toList())
                .toList();
        double pedestal = absent.chain().storage().pedestal();
        double peak = 0;
        for (Frame frame : cleanAbsent) {
            for (float value : frame.toArray()) {
                peak = Math.max(peak, value - pedestal);
            }
        }
        LoopScorer scorer = new LoopScorer(new LoopTruth(pedestal, wires, List.of(), DoseRequest.RUN_IN, count), peak);
        FrameSource noisy = absent.noisy();
        try {
            for (int t = DoseRequest.RUN_IN - 1; t < count; t++) {
                scorer.add(t, cleanAbsent.get(t), noisy.frame(t), output.get(t));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a simulated loop cannot fail", e);
        }
        return scorer.scores();
    }

    private static CentreLine centreLine(Polyline line) {
        double[] x = new double[line.pointCount()];
        double[] y = new double[line.pointCount()];
        for (int i = 0; i < x.length; i++) {
            x[i] = line.x(i);
            y[i] = line.y(i);
        }
        return CentreLine.of(x, y);
    }

    SimulatedLoop absent() {
        return absent;
    }

    SimulatedLoop present() {
        return present;
    }
}
